/** Ways into a status and out of it, in console and portal: applications, joining, renewals. */
package ru.agatrt.partner.web.admission;
