/** The two embedded MariaDB servers: the book of record and the reporting warehouse, with their accounts. */
package ru.agatrt.partner.launcher.database;
