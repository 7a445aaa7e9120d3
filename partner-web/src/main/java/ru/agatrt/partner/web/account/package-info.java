/** Pages of identity: sign-in, one-time setup, own password, administration of accounts. */
package ru.agatrt.partner.web.account;
