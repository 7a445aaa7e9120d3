/** What a deviation is, as a pure function of the line and what was due; the register says the same over sets. */
package ru.agatrt.partner.deviation.rules;
