package ru.agatrt.partner.bench.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void onlyWorkersThatRunATaskCount() {
        assertEquals(Set.of("127.0.0.1:1", "127.0.0.1:2"), Workers.running("""
                {"agat-source-book": {"status": {"name": "agat-source-book", "connector": {"state": "RUNNING", "worker_id": "127.0.0.1:3"},
                  "tasks": [{"id": 0, "state": "RUNNING", "worker_id": "127.0.0.1:1", "version": "3.5"}], "type": "source"}},
                 "agat-sink-deal": {"status": {"tasks": [{"id":0,"state":"FAILED","worker_id":"127.0.0.1:4","trace":"x"},
                   {"id":1,"state":"RUNNING","worker_id":"127.0.0.1:2"}]}}}"""));
        assertEquals(Set.of(), Workers.running("{}"));
    }
}
