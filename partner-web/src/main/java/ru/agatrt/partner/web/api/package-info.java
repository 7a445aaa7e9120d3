/** REST resources: they translate between HTTP and the facades, and hold no rule of their own. */
package ru.agatrt.partner.web.api;
