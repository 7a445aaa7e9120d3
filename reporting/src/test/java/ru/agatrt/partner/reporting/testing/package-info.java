/** What the tests of this module share. */
package ru.agatrt.partner.reporting.testing;
