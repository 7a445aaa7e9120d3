/** What a schedule comes to: which due times are run, which days parameters mean, who gets a letter. No clock, no database. */
package ru.agatrt.partner.reporting.schedule.rules;
