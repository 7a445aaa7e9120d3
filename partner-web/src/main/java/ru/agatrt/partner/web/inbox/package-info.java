/**
 * The watched folder {@code PARTNER_INBOX}: files an ERP puts there are imported and moved to {@code done} or {@code failed}
 * with a report beside them. A door into the program like REST, only that its callers speak in files.
 */
package ru.agatrt.partner.web.inbox;
