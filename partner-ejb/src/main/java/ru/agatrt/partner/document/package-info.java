/** Finished documents: made once, kept for good, handed out as they are ever after. Whoever calls decides who may (ADR 0096). */
package ru.agatrt.partner.document;
