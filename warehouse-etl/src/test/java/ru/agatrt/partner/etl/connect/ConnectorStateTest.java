package ru.agatrt.partner.etl.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectorStateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Could not find GTID state requested by slave in any binlog files. Probably the slave state is too old | true",
            "Could not find first log file name in binary log index file Error code: 1236; SQLSTATE: HY000 | true",
            "log event entry exceeded max_allowed_packet; Error code: 1236; SQLSTATE: HY000 | false",
            "A slave with the same server_id has connected to the master Error code: 1236 | false",
            "Connection refused | false"})
    void onlyAMissingBinlogIsALostOne(String words, boolean lost) throws Exception {
        assertEquals(lost, state("FAILED", "org.apache.kafka.connect.errors.ConnectException: stopped\\nCaused by: " + words).binlogLost());
    }

    @Test
    void aTraceOfATaskThatRunsAgainIsHistory() throws Exception {
        ConnectorState state = state("RUNNING", "Could not find GTID state requested by slave");
        assertTrue(state.running() && !state.binlogLost());
    }

    private static ConnectorState state(String task, String trace) throws Exception {
        return ConnectorState.of(new ObjectMapper().readTree("{\"status\":{\"connector\":{\"state\":\"RUNNING\"},\"tasks\":[{\"id\":0,\"state\":\""
                + task + "\",\"trace\":\"" + trace + "\"}]},\"info\":{\"config\":{}}}"));
    }
}
