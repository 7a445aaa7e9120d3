/** Ways into a status that are not the half-year review: authorization and its renewal (§3.1, §3.2), silver and its prolongation (§3.3). */
package ru.agatrt.partner.admission;
