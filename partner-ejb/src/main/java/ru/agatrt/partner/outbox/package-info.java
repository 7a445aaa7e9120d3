/** Letters to be sent: queued in the transaction of what they tell of, sent later. */
package ru.agatrt.partner.outbox;
