package ru.agatrt.partner.web.warehouse;

import java.time.Duration;
import java.util.List;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationState;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationTable;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationView;

/** What a comparison of book and warehouse came to, in words. */
public record Verdict(ReconciliationView view) {

    /** Kind of the note and ending of {@code out-…}: {@code ok}, {@code no}, {@code unk}, or {@code rec} while it runs. */
    public String look() {
        return switch (view.state()) {
            case EQUAL -> "ok";
            case DIFFERENT -> "no";
            case FAILED -> "unk";
            default -> "rec";
        };
    }

    public String icon() {
        return switch (view.state()) {
            case EQUAL -> "ok";
            case DIFFERENT -> "no";
            case FAILED -> "unk";
            default -> "refresh";
        };
    }

    public boolean running() {
        return view.state() == ReconciliationState.RUNNING;
    }

    /** The conclusion as a title: equal, equal after a repair, so many differences, failed, under way. */
    public Text title() {
        return Text.of("reconciliation.title." + (view.repaired() ? "REPAIRED" : view.state().name()), "found", view.found(), "remaining", view.remaining());
    }

    /** In a word or two. */
    public Text word() {
        return Text.of("reconciliation.word." + (view.repaired() ? "REPAIRED" : view.state().name()), "found", view.found(), "remaining", view.remaining());
    }

    /** In the line under the title of the page, with the moment. */
    public Text meta() {
        return Text.of("reconciliation.meta." + view.state(), "at", view.finishedAt().orElse(view.requestedAt()), "word", word());
    }

    /** What it does just now. */
    public Text phase() {
        return Text.of("reconciliation.phase." + view.phase());
    }

    /** From being asked for to its end; {@code null} while it runs. */
    public Text took() {
        return view.finishedAt().map(end -> Lag.of(Duration.between(view.requestedAt(), end))).orElse(null);
    }

    /** Rows of the book in all tables, and how many tables. */
    public Text extent(List<ReconciliationTable> tables) {
        return Text.of("reconciliation.extent", "rows", view.rowsCompared(), "n", view.rowsCompared(), "tables", tables.size(), "differences", view.remaining());
    }
}
