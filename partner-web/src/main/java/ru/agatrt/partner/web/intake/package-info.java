/** Imports in the console: sending a file, watching it being read, its errors. */
package ru.agatrt.partner.web.intake;
