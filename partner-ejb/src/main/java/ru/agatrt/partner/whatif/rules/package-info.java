/** Pure rules of the comparison of two editions. */
package ru.agatrt.partner.whatif.rules;
