/** Pages of the schedules of reports. */
package ru.agatrt.partner.web.schedule;
