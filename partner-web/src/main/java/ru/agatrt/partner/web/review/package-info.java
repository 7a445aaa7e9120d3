/** The half-year review in the console: reviews, the workbench, checks; and the lists it publishes. */
package ru.agatrt.partner.web.review;
