/** Pure functions of identity: which passwords are good enough, how a password is hashed, how the delay after failures grows. */
package ru.agatrt.partner.account.rules;
