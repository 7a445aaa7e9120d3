/** Archived documents: downloads, lists of them, and the public verification. */
package ru.agatrt.partner.web.document;
