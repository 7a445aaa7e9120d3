/** Tests that run inside the application server: wiring, transactions, rights. One deployment serves all classes. */
package ru.agatrt.partner.tests.inside;
