/** Register of deviations: shipped lines whose list price, discount or amount is not what was due, and what people said about them. */
package ru.agatrt.partner.deviation;
