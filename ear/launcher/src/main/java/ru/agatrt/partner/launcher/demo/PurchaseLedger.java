package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers all documents in the order of their days, as each seller's system would, and writes a file for each half-year. */
final class PurchaseLedger {

    private static final String HEADER = "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;"
            + "list_price;discount_percent;amount;project_deal_no;seller;original_document_no";
    private static final int FIRST_FILE = 12;

    private final List<SaleDocument> documents;
    private final Map<SaleDocument, String> numbers = new IdentityHashMap<>();

    PurchaseLedger(List<SaleDocument> unordered) {
        documents = new ArrayList<>(unordered);
        documents.sort(Comparator.comparing(SaleDocument::date).thenComparing(SaleDocument::isReturn).thenComparing(SaleDocument::partner));
        Map<String, Integer> last = new HashMap<>();
        for (SaleDocument document : documents) {
            String series = "%s-%02d-".formatted(document.isReturn() ? "ВЗ" : "РН", document.date().getYear() % 100);
            int number = last.merge(source(document) + series, 1, Integer::sum);
            numbers.put(document, series + "%06d".formatted(number));
        }
    }

    List<CsvTable> tables() {
        Map<HalfYear, CsvTable> tables = new TreeMap<>();
        for (SaleDocument document : documents) {
            CsvTable table = tables.computeIfAbsent(HalfYear.of(document.date()),
                    h -> new CsvTable("purchases", "%d-purchases-%s.csv".formatted(FIRST_FILE + tables.size(), h), HEADER));
            int lineNo = 1;
            for (SaleLine line : document.lines()) {
                add(table, document, line, lineNo++);
            }
        }
        return List.copyOf(tables.values());
    }

    /** As the seller's system numbered it. */
    String number(SaleDocument document) {
        return numbers.get(document);
    }

    private void add(CsvTable table, SaleDocument document, SaleLine line, int lineNo) {
        SaleDocument.Terms terms = document.terms();
        table.add(source(document), numbers.get(document), lineNo, document.isReturn() ? "RETURN" : "SHIPMENT", document.partner(),
                document.date(), line.product().code(), BigDecimal.valueOf(line.quantity()), line.listPrice(), line.discount(), line.amount(),
                terms.deal() == null ? null : terms.deal().number(), terms.seller(),
                terms.original() == null ? null : numbers.get(terms.original()));
    }

    private static String source(SaleDocument document) {
        return document.terms().seller() == null ? "ERP" : "DIST-" + document.terms().seller();
    }
}
