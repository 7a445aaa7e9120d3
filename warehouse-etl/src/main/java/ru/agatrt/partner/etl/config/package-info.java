/** Settings of the supervisor, read from the environment. */
package ru.agatrt.partner.etl.config;
