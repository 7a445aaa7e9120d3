/**
 * Tests of the application as a whole: {@code architecture} without any server, {@code inside} the application server with
 * the real EAR and database, {@code outside} through addresses and pages of everything {@code bin/run} starts.
 */
package ru.agatrt.partner.tests;
