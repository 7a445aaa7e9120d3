/** Register of deviations and unequal discounts in the console. */
package ru.agatrt.partner.web.deviation;
