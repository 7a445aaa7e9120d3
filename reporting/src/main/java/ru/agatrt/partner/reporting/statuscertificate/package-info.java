/** Report {@code status-certificate}: a certificate for each status a partner holds, verifiable by anyone. */
package ru.agatrt.partner.reporting.statuscertificate;
