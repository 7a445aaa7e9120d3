/** Project deals: registered by file, decided by people, since only a decided one counts as volume. */
package ru.agatrt.partner.deal;
