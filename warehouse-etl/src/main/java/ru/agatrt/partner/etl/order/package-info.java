/** Carries out what the application asks by {@code etl_order}, and says so only when it is proven. */
package ru.agatrt.partner.etl.order;
