/** Terms and periods of authorization and silver as pure functions. */
package ru.agatrt.partner.admission.rules;
