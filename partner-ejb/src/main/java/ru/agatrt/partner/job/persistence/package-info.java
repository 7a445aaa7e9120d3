/** The table of jobs. */
package ru.agatrt.partner.job.persistence;
