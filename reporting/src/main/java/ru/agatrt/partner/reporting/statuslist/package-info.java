/** Report {@code status-list}: a published list of statuses as it was frozen (§3.3, R-5.1, R-5.4). */
package ru.agatrt.partner.reporting.statuslist;
