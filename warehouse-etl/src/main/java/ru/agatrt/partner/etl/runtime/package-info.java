/**
 * Starts the processes of the embedded pipeline - broker, Connect worker, supervisor - as children of the calling JVM, waits
 * until each is usable and stops it again. Used by the launcher and by tests; an installation with a Kafka of its own
 * needs only the supervisor.
 */
package ru.agatrt.partner.etl.runtime;
