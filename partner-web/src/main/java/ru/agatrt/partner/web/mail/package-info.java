/** Letters that wait, left or failed, and what the mail server of a trial run has taken. */
package ru.agatrt.partner.web.mail;
