/** Queries of purchase lines. */
package ru.agatrt.partner.purchase.persistence;
