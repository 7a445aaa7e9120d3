/** What reports print, added up once more from the rows of the book, by code that shares nothing with the application. */
package ru.agatrt.partner.tests.outside.sums;
