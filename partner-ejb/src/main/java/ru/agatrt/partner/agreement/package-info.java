/** Partner agreements: term, directions, territory and the calendar of the partner's own reports. */
package ru.agatrt.partner.agreement;
