package ru.agatrt.partner.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The demonstration data as import files: 300 partners and their purchases of 2022-H2 to 2026-H1 with the first days of 2026-H2.
 *
 * <p>Equal seeds give byte-equal files. The nine stories (P-00001 to P-00009) and the partners at the thresholds are described in
 * {@code docs/demo.md}.
 */
public final class DemoData {

    /** The seed to which the documentation's figures belong. */
    public static final long SEED = 20260716L;

    private final long seed;

    public DemoData() {
        this(SEED);
    }

    DemoData(long seed) {
        this.seed = seed;
    }

    /**
     * Writes all files.
     *
     * @param dir target directory; made if it is missing, files of the same names are replaced
     * @return the files in the order in which they must be loaded: what is referred to comes first
     * @throws IOException if a file cannot be written
     */
    public List<DemoFile> write(Path dir) throws IOException {
        Files.createDirectories(dir);
        List<DemoFile> files = new ArrayList<>();
        for (CsvTable table : tables()) {
            files.add(table.write(dir));
        }
        return List.copyOf(files);
    }

    private List<CsvTable> tables() {
        List<PartnerPlan> plans = plans();
        DealBook deals = new DealBook(seed, plans);
        List<CsvTable> tables = new ArrayList<>(List.of(
                MasterTables.partners(plans),
                MasterTables.products(),
                PriceList.table(),
                MasterTables.agreements(plans),
                deals.table(),
                MasterTables.statuses(plans),
                ExtraDiscounts.table(),
                new CertificateTable(seed).of(plans),
                new ReferenceTable(seed).of(plans),
                new EvidenceTable(seed).of(plans),
                new EventTable(seed).of(plans),
                new DealerTable(seed).of(plans),
                new PartnerReportTable(seed).of(plans)));
        tables.addAll(purchases(plans, deals));
        return tables;
    }

    private List<PartnerPlan> plans() {
        List<PartnerPlan> plans = new ArrayList<>(new Stories(seed).plans());
        plans.addAll(new Population(seed).plans());
        plans.sort(Comparator.comparing(PartnerPlan::code));
        return plans;
    }

    /** Purchases, and what of them is not paid. */
    private List<CsvTable> purchases(List<PartnerPlan> plans, DealBook deals) {
        List<SaleDocument> documents = new ArrayList<>();
        for (PartnerPlan plan : plans) {
            documents.addAll(new PurchasePlan(plan, deals.of(plan.code()), new Dice(seed, "purchases " + plan.code())).documents());
        }
        PurchaseLedger ledger = new PurchaseLedger(documents);
        List<CsvTable> tables = new ArrayList<>(ledger.tables());
        tables.addAll(new ReceivableTable(seed, plans).of(documents, ledger::number));
        return tables;
    }
}
