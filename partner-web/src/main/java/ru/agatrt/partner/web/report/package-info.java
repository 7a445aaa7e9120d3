/** Reports as the console offers them. */
package ru.agatrt.partner.web.report;
