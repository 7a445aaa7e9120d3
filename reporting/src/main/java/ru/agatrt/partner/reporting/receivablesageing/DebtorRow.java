package ru.agatrt.partner.reporting.receivablesageing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import ru.agatrt.partner.receivable.Ageing;
import ru.agatrt.partner.receivable.OpenDocument;

/**
 * What a partner owes to one creditor.
 *
 * @param documents open ones, never empty
 * @param ageing their sums by age, by the book's own rule
 */
public record DebtorRow(Company company, Creditor creditor, List<OpenDocument> documents, Ageing ageing) {

    public DebtorRow {
        documents = List.copyOf(documents);
    }

    /** @param manager login of the personal manager; {@code null} when none is named */
    public record Company(String code, String name, String manager) {
    }

    /**
     * To whom.
     *
     * @param code {@code VENDOR} or a distributor's
     * @param name {@code null} for the vendor, and for a distributor that is not known
     */
    public record Creditor(String code, String name) {
    }

    /** The longest due day of all documents. */
    public LocalDate oldestDue() {
        return documents.stream().map(OpenDocument::dueOn).min(Comparator.naturalOrder()).orElseThrow();
    }
}
