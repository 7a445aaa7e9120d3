/** Marketing events: planned, agreed beforehand, held, confirmed on evidence (§1.4, R-2.6). */
package ru.agatrt.partner.marketing;
