/**
 * Who may sign in and what they may see: accounts, passwords, API tokens, setup links. Facades of other features ask
 * {@link ru.agatrt.partner.account.Callers} for the scope of the present caller and filter by it.
 */
package ru.agatrt.partner.account;
