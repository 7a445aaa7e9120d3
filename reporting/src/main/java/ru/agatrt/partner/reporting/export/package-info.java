/** From rows to bytes: PDF through compiled designs, XLSX and CSV through flat writers of their own layout. */
package ru.agatrt.partner.reporting.export;
