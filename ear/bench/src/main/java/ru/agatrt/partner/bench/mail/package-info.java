/** Letters through the outbox of the running application, and the same letters by the mail library alone, to the same server. */
package ru.agatrt.partner.bench.mail;
