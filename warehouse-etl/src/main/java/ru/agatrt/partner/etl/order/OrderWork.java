package ru.agatrt.partner.etl.order;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import ru.agatrt.partner.etl.connect.CapturedTable;
import ru.agatrt.partner.etl.poison.RecordReader;
import ru.agatrt.partner.etl.poison.Rejects;
import ru.agatrt.partner.etl.poison.Unreadable;

/** Orders about rows: sending again, deriving, records set aside. Each may be begun again at any point. */
final class OrderWork {

    /** Ids in one signal: it is kept in the source's offsets while it lasts. */
    private static final int IDS_AT_ONCE = 2500;

    private final List<CapturedTable> tables;
    private final Connection warehouse;
    private final Snapshots snapshots;
    private final SourceRenewal renewal;
    private final Derivation derivation;

    OrderWork(List<CapturedTable> tables, Connection warehouse, Snapshots snapshots, SourceRenewal renewal, Derivation derivation) {
        this.tables = tables;
        this.warehouse = warehouse;
        this.snapshots = snapshots;
        this.renewal = renewal;
        this.derivation = derivation;
    }

    /** @return rows sent, removed or derived */
    long carryOut(Order order)
            throws OrderFailed, IOException, SQLException, InterruptedException, ExecutionException, TimeoutException {
        return switch (order.kind()) {
            case "RESNAPSHOT" -> resnapshot(order);
            case "RESEND" -> resend(order);
            case "DERIVE" -> derive(order);
            case "RETRY" -> retry(order);
            default -> throw new OrderFailed("Unknown kind of order: " + order.kind());
        };
    }

    private long resnapshot(Order order)
            throws OrderFailed, IOException, SQLException, InterruptedException, ExecutionException, TimeoutException {
        List<CapturedTable> wanted = order.all() ? tables : List.of(table(order.target()));
        CaptureMemory memory = new CaptureMemory(warehouse);
        boolean unknown = false;
        for (CapturedTable table : wanted) {
            unknown |= !memory.knows(table);
        }
        if (unknown) {
            long rows = snapshots.complete(tables, "", renewal.run());
            memory.remember(tables);
            derivation.await();
            return rows;
        }
        long rows = snapshots.again(wanted, "");
        memory.remember(wanted);
        derivation.await();
        return rows;
    }

    private long resend(Order order)
            throws OrderFailed, IOException, SQLException, InterruptedException, ExecutionException, TimeoutException {
        CapturedTable table = table(order.target());
        long rows = 0;
        for (int from = 0; from < order.ids().size(); from += IDS_AT_ONCE) {
            String ids = order.ids().subList(from, Math.min(order.ids().size(), from + IDS_AT_ONCE)).stream().map(String::valueOf)
                    .collect(Collectors.joining(", "));
            rows += snapshots.again(List.of(table), table.key().get(0) + " IN (" + ids + ")");
        }
        derivation.await();
        return rows;
    }

    private long derive(Order order) throws OrderFailed, SQLException, InterruptedException {
        long rows = order.all() ? derivation.everything() : derivation.rows(table(order.target()), order.ids());
        derivation.await();
        return rows;
    }

    private long retry(Order order)
            throws OrderFailed, IOException, SQLException, InterruptedException, ExecutionException, TimeoutException {
        Rejects rejects = new Rejects(warehouse);
        Rejects.Reject reject = missing(rejects, order);
        CapturedTable table = table(reject.table());
        RowKey key;
        try {
            key = new RowKey(new RecordReader(table).key(bytes(reject.key())));
        } catch (Unreadable e) {
            throw new OrderFailed("The record has no key to find its row by; it can only be dismissed");
        }
        rejects.resent(reject.number());
        long rows = snapshots.again(List.of(table), key.asCondition());
        // A row that is refused once more has taken the place of the earlier refusal.
        Rejects.Reject now = rejects.find(reject.number()).orElseThrow();
        if (now.offset() != reject.offset()) {
            throw new OrderFailed("Refused again: " + now.reason());
        }
        derivation.await();
        rejects.resolved(reject.number(), order.requestedBy());
        return rows;
    }

    /** A record that was set aside and is still missing. */
    static Rejects.Reject missing(Rejects rejects, Order order) throws OrderFailed, SQLException {
        Rejects.Reject reject = rejects.find(Long.parseLong(order.target()))
                .orElseThrow(() -> new OrderFailed("No record was set aside under the number " + order.target()));
        if (!reject.missing()) {
            throw new OrderFailed("The record " + order.target() + " is settled already");
        }
        return reject;
    }

    private CapturedTable table(String name) throws OrderFailed {
        return tables.stream().filter(table -> table.table().equals(name)).findFirst()
                .orElseThrow(() -> new OrderFailed("The table " + name + " does not travel to the warehouse"));
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
