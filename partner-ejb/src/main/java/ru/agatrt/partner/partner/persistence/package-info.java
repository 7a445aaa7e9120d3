/** Queries of the partner list. */
package ru.agatrt.partner.partner.persistence;
