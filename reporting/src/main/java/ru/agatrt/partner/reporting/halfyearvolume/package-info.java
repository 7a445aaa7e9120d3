/** Report {@code half-year-volume}: countable volume of every partner against the threshold of its status (§2, ** and ***). */
package ru.agatrt.partner.reporting.halfyearvolume;
