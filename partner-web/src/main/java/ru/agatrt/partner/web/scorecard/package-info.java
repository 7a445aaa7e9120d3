/** A scorecard made ready to be drawn: what is missing first, then every requirement with its evidence. Shared by console and portal. */
package ru.agatrt.partner.web.scorecard;
