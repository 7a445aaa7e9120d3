/** One visual language for every document: colours, texts, number forms, drawn marks and the look of charts. */
package ru.agatrt.partner.reporting.style;
