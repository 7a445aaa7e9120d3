/** What-if in the console: runs, their results and the files of them. */
package ru.agatrt.partner.web.whatif;
