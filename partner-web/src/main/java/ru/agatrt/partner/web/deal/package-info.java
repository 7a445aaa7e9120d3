/** Project deals in console and portal: what waits for a decision, what hangs on it, who decided what. */
package ru.agatrt.partner.web.deal;
