/**
 * The discount due to a buyer on a day: by the status held and not suspended, the edition in force, and what was granted for
 * extra competence. Said twice, as a pure rule and as SQL over sets; one test runs both.
 */
package ru.agatrt.partner.discount;
