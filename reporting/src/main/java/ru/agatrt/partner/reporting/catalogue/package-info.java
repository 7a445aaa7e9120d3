/** The door of the module: which reports there are, who may have them, and one call that renders any of them. */
package ru.agatrt.partner.reporting.catalogue;
