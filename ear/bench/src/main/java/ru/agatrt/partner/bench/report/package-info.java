/**
 * Reports through the running application, and the same without it: a process of its own with the server's settings that draws the
 * same designs with the same values, and writes the same rows by what a programmer would take instead.
 */
package ru.agatrt.partner.bench.report;
