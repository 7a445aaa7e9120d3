package ru.agatrt.partner.web.deviation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import ru.agatrt.partner.deviation.DeviationFilter;
import ru.agatrt.partner.deviation.DeviationRow;
import ru.agatrt.partner.deviation.Deviations;
import ru.agatrt.partner.intake.CsvText;
import ru.agatrt.partner.reporting.export.Sheet;
import ru.agatrt.partner.reporting.export.Sheet.Column;
import ru.agatrt.partner.reporting.export.Sheet.Kind;
import ru.agatrt.partner.web.support.Formats;
import ru.agatrt.partner.web.support.Messages;

/**
 * The narrowed register as a file: CSV with stable column names (UTF-8 with byte order mark, semicolons), or a workbook in the
 * reader's language. A text that a spreadsheet would take for a formula is preceded by an apostrophe.
 */
final class DeviationFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private record Field(String name, Kind kind, int width) {
    }

    private static final List<Field> FIELDS = List.of(new Field("partner_code", Kind.TEXT, 12), new Field("partner_name", Kind.TEXT, 32),
            new Field("seller", Kind.TEXT, 12), new Field("source", Kind.TEXT, 10), new Field("document_no", Kind.TEXT, 18),
            new Field("line_no", Kind.COUNT, 8), new Field("shipped_on", Kind.DAY, 12), new Field("product_code", Kind.TEXT, 14),
            new Field("product_name", Kind.TEXT, 36), new Field("product_group", Kind.TEXT, 18), new Field("deal_no", Kind.TEXT, 16),
            new Field("quantity", Kind.QUANTITY, 10), new Field("list_price", Kind.MONEY, 14), new Field("due_list_price", Kind.MONEY, 14),
            new Field("discount_percent", Kind.QUANTITY, 10), new Field("due_discount_percent", Kind.QUANTITY, 10),
            new Field("due_column", Kind.TEXT, 16), new Field("extra_points", Kind.QUANTITY, 10), new Field("points", Kind.QUANTITY, 10),
            new Field("amount", Kind.MONEY, 16), new Field("roubles", Kind.MONEY, 16), new Field("classes", Kind.TEXT, 30),
            new Field("explanation", Kind.TEXT, 50), new Field("explained_by", Kind.TEXT, 14), new Field("explained_at", Kind.TEXT, 18));

    private DeviationFile() {
    }

    static void csv(Deviations register, DeviationFilter filter, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvText.writeSafely(text, FIELDS.stream().map(Field::name).toList());
        register.each(filter, row -> {
            try {
                CsvText.writeSafely(text, values(row, null).stream().map(DeviationFile::plain).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        text.flush();
    }

    static void xlsx(Deviations register, DeviationFilter filter, Locale locale, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Agat Partner", "1.0")) {
            Sheet sheet = new Sheet(book, Messages.text(locale, "deviations.title"), FIELDS.stream()
                    .map(f -> new Column(Messages.text(locale, "deviations.file." + f.name()), f.kind(), f.width())).toList());
            register.each(filter, row -> sheet.row(values(row, locale).toArray()));
            sheet.filter();
        }
    }

    /** @param locale {@code null}: codes instead of names */
    private static List<Object> values(DeviationRow row, Locale locale) {
        List<Object> values = new ArrayList<>();
        values.add(row.partner().value());
        values.add(row.partnerName());
        values.add(row.seller().code());
        values.add(row.document().source());
        values.add(row.document().documentNo());
        values.add(row.document().lineNo());
        values.add(row.document().shippedOn());
        values.add(row.article().code());
        values.add(row.article().name());
        values.add(named(locale, "ProductGroup", row.article().group()));
        values.add(row.document().dealNo());
        values.add(row.given().quantity());
        values.add(row.given().listPrice());
        values.add(row.due().listPrice());
        values.add(row.given().discount());
        values.add(row.due().discount());
        values.add(named(locale, "StatusCode", row.due().column() == null ? null : row.due().column().name()));
        values.add(row.due().extraPoints());
        values.add(row.points());
        values.add(row.given().amount());
        values.add(row.roubles());
        values.add(row.classes().stream().map(c -> named(locale, "DeviationClass", c.name())).collect(Collectors.joining(locale == null ? "+" : ", ")));
        values.add(row.explained() ? row.explanation().text() : null);
        values.add(row.explained() ? row.explanation().author() : null);
        values.add(row.explained() ? locale == null ? row.explanation().at().toString() : Formats.moment(row.explanation().at()) : null);
        return values;
    }

    private static String named(Locale locale, String family, String code) {
        return code == null || locale == null ? code : Messages.has(locale, family + "." + code) ? Messages.text(locale, family + "." + code) : code;
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }
}
