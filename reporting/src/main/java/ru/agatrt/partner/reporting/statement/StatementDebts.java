package ru.agatrt.partner.reporting.statement;

import java.util.List;
import java.util.Map;
import ru.agatrt.partner.receivable.Ageing;
import ru.agatrt.partner.reporting.export.RecordDataSource;
import ru.agatrt.partner.reporting.style.Texts;

/** The section of receivables, in the reader's language. */
final class StatementDebts {

    /** Who owes more documents finds them in the workbook. */
    private static final int SHOWN = 15;

    private final Debts debts;
    private final StatementTexts words;
    private final Texts texts;

    StatementDebts(Debts debts, StatementTexts words) {
        this.debts = debts;
        this.words = words;
        this.texts = words.texts();
    }

    record DebtRow(String creditor, String document, String due, String late, String amount, String outstanding, Boolean overdue) {
    }

    void addTo(Map<String, Object> values) {
        Ageing ages = debts.ageing();
        List<DebtRow> rows = debts.open().stream().limit(SHOWN).map(this::row).toList();
        StatementPdf.section(values, "DEBT", "receivables", new RecordDataSource(DebtRow.class, rows));
        values.put("DEBT_TITLE", texts.say("debt.title", "day", debts.day()));
        values.put("DEBT_NOTE", debts.told() == null ? "" : texts.say("debt.note", "day", debts.told()));
        values.put("DEBT_NONE", debts.told() == null ? texts.say("debt.unknown") : texts.say("debt.none", "day", debts.told()));
        values.put("DEBT_TOTAL", texts.amount(ages.total()));
        values.put("DEBT_AGES", texts.say("debt.ages", "notDue", ages.notDue(), "to30", ages.to30(), "to60", ages.to60(), "to90", ages.to90(),
                "beyond90", ages.beyond90()));
        if (debts.open().size() > SHOWN) {
            values.put("DEBT_MORE", texts.say("debt.more", "shown", SHOWN, "all", debts.open().size()));
        }
    }

    private DebtRow row(Debt debt) {
        long late = Math.max(0, debt.document().daysOverdue(debts.day()));
        return new DebtRow(words.creditor(debt), debt.document().documentNo(), texts.date(debt.document().dueOn()), late == 0 ? "–" : String.valueOf(late),
                texts.amount(debt.document().amount()), texts.amount(debt.document().outstanding()), late > 0);
    }
}
