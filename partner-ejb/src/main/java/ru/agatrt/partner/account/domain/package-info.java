/** Entities of identity: account, API token, setup link. */
package ru.agatrt.partner.account.domain;
