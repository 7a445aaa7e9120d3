/** Schedules and their due times as rows of the book. */
package ru.agatrt.partner.reporting.schedule.persistence;
