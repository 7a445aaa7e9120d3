/**
 * Files coming in: {@link ru.agatrt.partner.intake.Imports} takes a file and keeps it, a job then reads it row by row into
 * a staging table and makes the good rows known in one transaction. Knows the features only by their doors.
 */
package ru.agatrt.partner.intake;
