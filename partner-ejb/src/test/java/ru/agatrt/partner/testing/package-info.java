/** What tests share: a book of record of their own on a real database server. */
package ru.agatrt.partner.testing;
