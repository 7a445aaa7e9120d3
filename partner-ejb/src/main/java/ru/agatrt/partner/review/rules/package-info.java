/**
 * Requirements as pure functions: a cell of the edition and the facts of a partner go in, a finding comes out. No clock, no
 * database, no framework; sentences are codes with arguments.
 */
package ru.agatrt.partner.review.rules;
