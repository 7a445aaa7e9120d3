/** The console's pages of the warehouse: how it is supplied, what was set aside, whether it equals the book. */
package ru.agatrt.partner.web.warehouse;
