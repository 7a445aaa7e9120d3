/**
 * The demonstration data: 300 invented companies with their agreements, statuses, evidence and purchases, written as import files
 * in the order in which they are loaded.
 *
 * <p>Everything follows from one seed, so that figures quoted in {@code docs/demo.md} and in tests stay true. Nothing here reads a
 * clock: the data ends on {@link ru.agatrt.partner.launcher.demo.ProgramCalendar#TODAY}. The files go in through the same import
 * doors as anybody's; this package therefore knows the file formats and the program's dates, not the application's classes.
 */
package ru.agatrt.partner.launcher.demo;
