/** The register of receivables of all companies. */
package ru.agatrt.partner.web.receivable;
