/**
 * Reports that are made and sent by a calendar: the calendar, what became of each due time, and letters to those who are named. A due time
 * has exactly one run, whatever is restarted or doubled (ADR 0103, 0104).
 */
package ru.agatrt.partner.reporting.schedule;
