/** What became known otherwise: the versions of every kind of fact about a company, and what changed between two moments of knowledge. */
package ru.agatrt.partner.correction;
