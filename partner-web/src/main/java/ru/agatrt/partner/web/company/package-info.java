/** What one company bought, reached, registered and owes: the tabs of its page in the console, and its own pages in the portal. */
package ru.agatrt.partner.web.company;
