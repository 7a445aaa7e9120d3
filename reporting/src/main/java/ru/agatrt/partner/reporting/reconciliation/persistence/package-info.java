/** What comparing needs of the warehouse, and the tables of the book that keep its results. */
package ru.agatrt.partner.reporting.reconciliation.persistence;
