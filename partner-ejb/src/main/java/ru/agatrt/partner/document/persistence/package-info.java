/** Documents and their handings out as rows. */
package ru.agatrt.partner.document.persistence;
