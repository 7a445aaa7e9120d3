/** Partners in the console: list, search, page of one company. */
package ru.agatrt.partner.web.partner;
