/** The register's tables: how they are made from the facts, and how they are read. */
package ru.agatrt.partner.deviation.persistence;
