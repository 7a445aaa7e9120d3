/** The embedded application server: a hardened Payara domain made anew at each start, with the application in it. */
package ru.agatrt.partner.launcher.server;
