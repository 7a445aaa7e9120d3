/** What operators ask: is the application up, is the book there, how far behind is the warehouse. */
package ru.agatrt.partner.web.health;
