/** One query over all kinds of facts. */
package ru.agatrt.partner.correction.persistence;
