/** Versions of agreements: those of files and those of people. */
package ru.agatrt.partner.agreement.persistence;
