package ru.agatrt.partner.receivable;

import java.time.LocalDate;
import java.util.List;

/** What one company owes on a day: each open document, and the sums by age. */
public record ReceivableView(LocalDate asOf, List<OpenDocument> documents, Ageing ageing) {

    public ReceivableView {
        documents = List.copyOf(documents);
    }
}
