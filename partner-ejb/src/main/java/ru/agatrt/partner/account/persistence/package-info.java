/** Queries over accounts, tokens and setup links. */
package ru.agatrt.partner.account.persistence;
