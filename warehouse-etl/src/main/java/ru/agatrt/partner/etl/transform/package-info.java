/**
 * Staging into dimensions and facts: one transaction takes entries of {@code stg_change}, derives what they touch by the
 * statements in {@code transform/*.sql} and removes the entries again. Until it commits nothing has happened.
 */
package ru.agatrt.partner.etl.transform;
