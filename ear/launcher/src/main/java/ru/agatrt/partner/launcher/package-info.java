/**
 * The command {@code bin/run}: starts everything the application needs on one machine, shows what it is doing, and stops
 * all of it again. Nothing in here knows the business; it knows processes, ports, accounts and files.
 */
package ru.agatrt.partner.launcher;
