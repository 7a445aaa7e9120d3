/** Report {@code receivables-ageing}: what partners owe to the vendor and to distributors, by days past due. */
package ru.agatrt.partner.reporting.receivablesageing;
