/** Tests that know the application only by its addresses and pages. Everything {@code bin/run} starts runs for them once. */
package ru.agatrt.partner.tests.outside;
