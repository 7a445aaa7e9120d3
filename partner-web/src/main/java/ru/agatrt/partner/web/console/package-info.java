/** First page of the console. */
package ru.agatrt.partner.web.console;
