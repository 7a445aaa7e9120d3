/** Report {@code partner-statement}: one partner's half-year on a few pages, made to be sent to that partner. */
package ru.agatrt.partner.reporting.statement;
