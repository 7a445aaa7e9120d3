/** The program's tables as the edition in force has them, for everybody. */
package ru.agatrt.partner.web.program;
