/** Known grounds, violations and measures in the console. */
package ru.agatrt.partner.web.sanction;
