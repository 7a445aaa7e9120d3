/** The program's editions: requirements, thresholds, discounts, benefits and readings as dated data. */
package ru.agatrt.partner.program;
