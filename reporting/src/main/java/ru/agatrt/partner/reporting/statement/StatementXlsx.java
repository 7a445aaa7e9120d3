package ru.agatrt.partner.reporting.statement;

import java.util.ArrayList;
import java.util.List;
import ru.agatrt.partner.reporting.export.Sheet;
import ru.agatrt.partner.reporting.export.Sheet.Column;
import ru.agatrt.partner.reporting.export.Sheet.Kind;
import ru.agatrt.partner.reporting.export.WorkbookFile;
import ru.agatrt.partner.reporting.style.Texts;

/** The form for work in a spreadsheet: purchase lines, sums of groups by formula, the scorecard, and what the file is. */
final class StatementXlsx {

    private static final int GROUP = 7;
    private static final int AMOUNT = 11;
    private static final int TYPE = 1;

    private final PartnerStatement statement;
    private final StatementTexts words;
    private final Texts texts;

    StatementXlsx(PartnerStatement statement, StatementTexts words) {
        this.statement = statement;
        this.words = words;
        this.texts = words.texts();
    }

    byte[] render() {
        WorkbookFile book = new WorkbookFile();
        Sheet lines = lines(book);
        groups(book, lines.lastRow());
        score(book);
        debts(book);
        benefits(book);
        words.imprint().about(book, texts.say("about.partner"), statement.partner().legalName(), texts.say("fact.code"),
                statement.partner().code().value(), texts.say("sheet.score"), words.status(statement.scorecard().status()));
        return book.bytes();
    }

    private Sheet lines(WorkbookFile book) {
        Sheet sheet = book.sheet(texts.say("sheet.lines"), List.of(
                column("sheet.day", Kind.DAY, 12), column("sheet.type", Kind.TEXT, 12), column("sheet.number", Kind.TEXT, 22),
                column("sheet.line", Kind.COUNT, 8), column("column.original", Kind.TEXT, 22),
                column("sheet.product.code", Kind.TEXT, 18), column("sheet.product", Kind.TEXT, 44),
                column("column.group", Kind.TEXT, 32), column("column.quantity", Kind.QUANTITY, 11),
                column("sheet.listPrice", Kind.MONEY, 16), column("sheet.discount", Kind.PERCENT, 10),
                column("sheet.amount", Kind.MONEY, 18), column("sheet.bucket", Kind.TEXT, 24),
                column("column.deal", Kind.TEXT, 20), column("sheet.seller", Kind.TEXT, 30)));
        for (PurchaseLine line : statement.figures().purchases().lines()) {
            PurchaseLine.Document document = line.document();
            sheet.row(document.day(), type(document.returned()), document.number(), line.lineNo(), document.original(),
                    line.product().code(), line.product().name(), group(line.product().group()), line.signedQuantity(),
                    line.money().listPrice(), line.money().discountPercent().movePointLeft(2), line.money().amount(),
                    texts.name("bucket", line.bucket()), document.dealNo(), document.seller());
        }
        sheet.total(texts.say("total"), AMOUNT);
        return sheet;
    }

    private void groups(WorkbookFile book, int lastRow) {
        Sheet sheet = book.sheet(texts.say("sheet.groups"), List.of(
                column("column.group", Kind.TEXT, 36), column("column.shipped", Kind.MONEY, 18),
                column("column.returned", Kind.MONEY, 18), column("column.net", Kind.MONEY, 18)));
        for (Purchases.GroupSum group : statement.figures().purchases().groups()) {
            sheet.row(texts.name("group", group.group()));
            int row = sheet.rows();
            String key = range(GROUP, lastRow) + ",$A" + (row + 1);
            sheet.formula(row, 1, sum(key, false, lastRow), group.shipped()).formula(row, 2, sum(key, true, lastRow), group.returned())
                    .formula(row, 3, "B" + (row + 1) + "+C" + (row + 1), group.net());
        }
        sheet.total(texts.say("total"), 1, 2, 3);
    }

    private void score(WorkbookFile book) {
        Sheet sheet = book.sheet(texts.say("sheet.score"), List.of(
                column("column.requirement", Kind.TEXT, 36), column("column.required", Kind.TEXT, 28),
                column("column.actual", Kind.TEXT, 34), column("column.outcome", Kind.TEXT, 22),
                column("column.clause", Kind.TEXT, 14), column("sheet.comment", Kind.PROSE, 60)));
        for (StatementRows.ScoreRow row : new StatementRows(statement, texts).score()) {
            sheet.row(row.requirement(), row.required(), row.actual(), row.outcome(), row.clause(), row.note());
        }
        sheet.filter();
    }

    private void debts(WorkbookFile book) {
        Sheet sheet = book.sheet(texts.say("sheet.debts"), List.of(column("debt.creditor", Kind.TEXT, 48), column("debt.document", Kind.TEXT, 24),
                column("debt.due", Kind.DAY, 13), column("sheet.late", Kind.COUNT, 14), column("debt.amount", Kind.MONEY, 18),
                column("debt.outstanding", Kind.MONEY, 18)));
        Debts debts = statement.figures().debts();
        for (Debt debt : debts.open()) {
            sheet.row(words.creditor(debt), debt.document().documentNo(), debt.document().dueOn(),
                    Math.max(0, debt.document().daysOverdue(debts.day())), debt.document().amount(), debt.document().outstanding());
        }
        sheet.total(texts.say("total"), 4, 5);
    }

    private void benefits(WorkbookFile book) {
        List<Column> columns = new ArrayList<>(List.of(column("column.benefit", Kind.TEXT, 48)));
        statement.discountColumns().forEach(status -> columns.add(new Column(texts.name("status.short", status.name()), Kind.TEXT, 16)));
        Sheet sheet = book.sheet(texts.say("sheet.benefits"), columns);
        new StatementBenefits(statement, words).table().forEach(row -> sheet.row(row.toArray()));
        sheet.filter();
    }

    private String sum(String key, boolean returned, int lastRow) {
        return "SUMIFS(" + range(AMOUNT, lastRow) + "," + key + "," + range(TYPE, lastRow) + ",\"" + type(returned) + "\")";
    }

    private String range(int column, int lastRow) {
        String letter = Sheet.letter(column);
        return "'" + texts.say("sheet.lines") + "'!$" + letter + "$2:$" + letter + "$" + lastRow;
    }

    private String type(boolean returned) {
        return texts.say(returned ? "sheet.type.return" : "sheet.type.shipment");
    }

    private String group(String code) {
        return texts.name("group", code == null ? "UNKNOWN" : code);
    }

    private Column column(String key, Kind kind, int width) {
        return new Column(texts.say(key), kind, width);
    }
}
