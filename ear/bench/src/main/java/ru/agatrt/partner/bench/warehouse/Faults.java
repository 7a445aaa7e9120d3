package ru.agatrt.partner.bench.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The faults that are tried while the pipeline streams. */
final class Faults {

    private static final long WHILE_STOPPED_MILLIS = 6_000;

    private static final long SHARED_WITHIN_NANOS = 120_000_000_000L;

    private Faults() {
    }

    static List<Fault> whileStreaming() {
        return List.of(
                Fault.kill("connect", "worker killed while streaming"),
                Fault.kill("supervisor", "supervisor killed"),
                Fault.kill("broker", "broker killed"),
                Fault.kill("warehouse", "warehouse database killed"),
                Fault.kill("book", "book database killed"),
                Fault.cut("connect", "worker out of reach for 20 s"),
                Fault.cut("broker", "broker out of reach for 20 s"),
                Fault.cut("warehouse", "warehouse database out of reach for 20 s"),
                Fault.cut("book", "book database out of reach for 20 s"),
                new Fault("one of two workers killed", Faults::oneOfTwoWorkers),
                new Fault("poison record in the topic", Faults::poison, "SELECT COUNT(*) > %d FROM etl_reject WHERE table_name = 'purchase_line'"),
                new Fault("binlog purged while the source stood still", Faults::purge));
    }

    /** In turn the one that the supervisor speaks with, which the launcher starts again, and the other one, which stays away. */
    private static void oneOfTwoWorkers(PipelineSystem system, int run) throws Exception {
        long second = system.startSecondWorker();
        Connectors connectors = new Connectors(system.connectUrl());
        long deadline = System.nanoTime() + SHARED_WITHIN_NANOS;
        while (connectors.workers() < 2) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the second worker was given no task");
            }
            Thread.sleep(500);
        }
        Signals.kill(run % 2 == 0 ? second : system.processes().get("connect"));
    }

    /** Bytes that no converter can read, under a key of its own, between records that are right. */
    private static void poison(PipelineSystem system, int run) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers", system.bootstrapServers()),
                new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Snapshots.TOPIC, ("{\"id\":-" + (run + 1) + "}").getBytes(StandardCharsets.UTF_8),
                    "{no record".getBytes(StandardCharsets.UTF_8))).get();
        }
    }

    /** Lines are written while nobody reads the binlog, and then it begins after them. */
    private static void purge(PipelineSystem system, int run) throws Exception {
        Connectors connectors = new Connectors(system.connectUrl());
        long supervisor = system.processes().get("supervisor");
        // It would let a source that stands still go on at once.
        Signals.pause(supervisor);
        try (Connection book = system.book()) {
            connectors.stop(Connectors.SOURCE);
            Thread.sleep(WHILE_STOPPED_MILLIS);
            new BookLines(book).add("PURGED-" + run, 1_000);
            // Everything but the file in use, once the others are two seconds old.
            system.asRootOfBook("FLUSH BINARY LOGS; DO SLEEP(2); PURGE BINARY LOGS BEFORE NOW()");
            requireOneBinlog(system);
            connectors.resume(Connectors.SOURCE);
        } finally {
            Signals.goOn(supervisor);
        }
    }

    private static void requireOneBinlog(PipelineSystem system) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(system.data().resolve("mariadb/book"), "binlog.*")) {
            int count = 0;
            for (Path file : files) {
                // Each has an index beside it.
                count += file.toString().matches(".*\\.\\d+") ? 1 : 0;
            }
            if (count != 1) {
                throw new IllegalStateException(count + " binlogs are left, so nothing was lost");
            }
        }
    }
}
