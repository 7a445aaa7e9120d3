/**
 * The pipeline from the book of record to the reporting warehouse: the supervisor process that registers and watches the
 * connectors, turns what arrives in staging into dimensions and facts, and says how fresh the facts are.
 */
package ru.agatrt.partner.etl;
