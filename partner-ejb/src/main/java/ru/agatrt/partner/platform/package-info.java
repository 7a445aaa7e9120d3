/** What implements the ports of the kernel and touches the server: data source, clock, timers, files. Nobody imports it. */
package ru.agatrt.partner.platform;
