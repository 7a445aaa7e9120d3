/** What people see and do in the console and the portal, in Debian's Chromium. */
package ru.agatrt.partner.tests.outside.browser;
