/** What is asked of the pipeline that fills the warehouse, and the records it had to set aside. */
package ru.agatrt.partner.reporting.warehouse;
