package ru.agatrt.partner.etl;

import java.nio.file.Path;
import java.util.Map;
import ru.agatrt.partner.db.Migrator;

public final class DevPipeline {
    public static void main(String[] args) throws Exception {
        Path dir = Path.of(args[0]);
        DatabaseServer book = DatabaseServer.book(dir.resolve("book"), 15306);
        DatabaseServer warehouse = DatabaseServer.warehouse(dir.resolve("warehouse"), 15307);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> { try { book.close(); warehouse.close(); } catch (Exception e) { e.printStackTrace(); } }));
        System.out.println(Migrator.migrate(Migrator.Schema.BOOK, book.url(), "owner", DatabaseServer.PASSWORD, Map.of("appUser", "app", "cdcUser", "cdc")));
        System.out.println(Migrator.migrate(Migrator.Schema.WAREHOUSE, warehouse.url(), "owner", DatabaseServer.PASSWORD, Map.of("sinkUser", "sink", "etlUser", "etl", "readerUser", "reader")));
        Thread.currentThread().join();
    }
}
