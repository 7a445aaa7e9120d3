/** The way from the book to the facts as it is just now: connectors, topics, lags, the last derivation; for the console. */
package ru.agatrt.partner.reporting.pipeline;
