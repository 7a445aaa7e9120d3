/** Records that staging does not take: recognised one by one, set aside with their reason, so that the rest goes on. */
package ru.agatrt.partner.etl.poison;
