package ru.agatrt.partner.web.warehouse;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationState;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationTable;
import ru.agatrt.partner.reporting.reconciliation.Reconciliations;

/** The latest comparisons of book and warehouse on the page of the warehouse. They lie in the book, so they are there without it. */
@Named("proofView")
@RequestScoped
public class ProofView {

    private static final int LATEST = 8;

    @EJB
    private Reconciliations reconciliations;

    private List<Verdict> latest;
    private List<ReconciliationTable> tables;

    /** Newest first. */
    public List<Verdict> getLatest() {
        if (latest == null) {
            latest = reconciliations.latest(LATEST).stream().map(Verdict::new).toList();
        }
        return latest;
    }

    /** The one that is under way; {@code null} while none is. */
    public Verdict getRunning() {
        return getLatest().stream().filter(Verdict::running).findFirst().orElse(null);
    }

    /** The newest that is finished, however it ended; {@code null} before the first. */
    public Verdict getLast() {
        return getLatest().stream().filter(each -> !each.running()).findFirst().orElse(null);
    }

    /** Tables of the newest that found something out; none before. */
    public List<ReconciliationTable> getTables() {
        if (tables == null) {
            tables = getLatest().stream().filter(each -> !each.running() && each.view().state() != ReconciliationState.FAILED).findFirst()
                    .map(each -> reconciliations.details(each.view().id()).tables()).orElse(List.of());
        }
        return tables;
    }

    /** Rows of the tables that come from the book; what is derived of them does not count twice. */
    public long getRowsBook() {
        return getTables().stream().filter(each -> Resend.captured(each.table())).mapToLong(ReconciliationTable::rowsBook).sum();
    }

    /** Likewise, in the warehouse. */
    public long getRowsWarehouse() {
        return getTables().stream().filter(each -> Resend.captured(each.table())).mapToLong(ReconciliationTable::rowsWarehouse).sum();
    }

    /** Beginning and end of a checksum; all of it stands in the proof. */
    public String mark(String checksum) {
        return Checksum.mark(checksum);
    }
}
