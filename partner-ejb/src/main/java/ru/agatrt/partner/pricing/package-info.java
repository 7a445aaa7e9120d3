/** Prices and discounts: the official price list, the discount due by status, extra discounts, quotes (§1.2, §7). */
package ru.agatrt.partner.pricing;
