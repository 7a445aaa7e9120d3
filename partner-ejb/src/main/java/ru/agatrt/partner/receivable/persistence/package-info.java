/** Queries of receivables. */
package ru.agatrt.partner.receivable.persistence;
