/** Lists of prices and extra discounts as queries. */
package ru.agatrt.partner.pricing.persistence;
