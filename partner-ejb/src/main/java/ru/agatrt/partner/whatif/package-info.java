/**
 * What-if: a half-year under a draft edition beside the edition in force. Who gains, keeps or loses a status, what that and
 * the draft's own table do to discounts in roubles, which benefits come and go. Nothing is decided and no fact is written.
 */
package ru.agatrt.partner.whatif;
