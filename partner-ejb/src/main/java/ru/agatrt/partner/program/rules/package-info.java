/** What an edition may say, and from which day: pure functions over its tables. */
package ru.agatrt.partner.program.rules;
