/** Price list, extra discounts and the price calculator, in the console and in the portal. */
package ru.agatrt.partner.web.price;
