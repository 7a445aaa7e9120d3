/** Companies of the program: their identity, details and list. */
package ru.agatrt.partner.partner;
