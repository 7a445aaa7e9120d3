/** How two sides are held against each other: no database, no clock. */
package ru.agatrt.partner.reporting.reconciliation.rules;
