/** How old the warehouse's picture of the book is, and whether it can be reached at all. */
package ru.agatrt.partner.reporting.freshness;
