/** Violations, and measures taken on grounds (§1.5): always a person's decision, with term, ground and evidence. */
package ru.agatrt.partner.sanction;
