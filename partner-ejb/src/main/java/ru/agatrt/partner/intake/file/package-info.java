/** Reading tables out of files: encoding, delimiter, header, rows with the line they begin on. */
package ru.agatrt.partner.intake.file;
