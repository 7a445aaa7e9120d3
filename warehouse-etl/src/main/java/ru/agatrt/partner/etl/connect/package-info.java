/**
 * The connectors: which tables and columns travel (one list for source, topics, sinks and staging), their configurations
 * made from the templates in {@code connect/}, and the watch over them through Connect's REST interface.
 */
package ru.agatrt.partner.etl.connect;
