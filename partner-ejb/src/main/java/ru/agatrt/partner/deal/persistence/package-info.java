/** Queries of deals. */
package ru.agatrt.partner.deal.persistence;
