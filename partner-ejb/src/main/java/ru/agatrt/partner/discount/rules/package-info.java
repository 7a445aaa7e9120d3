/** The due discount as a pure function of the edition and what the buyer held on the day. */
package ru.agatrt.partner.discount.rules;
