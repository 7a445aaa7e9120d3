/** The book of purchases: what was shipped and returned, and how much of it counts as volume. */
package ru.agatrt.partner.purchase;
