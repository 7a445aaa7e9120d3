package ru.agatrt.partner.web.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import ru.agatrt.partner.intake.Imports;
import ru.agatrt.partner.intake.RejectedRow;
import ru.agatrt.partner.intake.RejectedRowsFile;

/** The file of an import's refused rows in the reader's language. */
public final class RejectedRowsCsv {

    private RejectedRowsCsv() {
    }

    /** @param locale language of the messages */
    public static void write(Imports imports, String id, Locale locale, OutputStream out) throws IOException {
        write(imports.header(id), reader -> imports.rejectedRows(id, reader), locale, out);
    }

    /**
     * @param columns names as sent
     * @param rows    hands each refused row to what it is given
     * @param locale  language of the messages
     */
    public static void write(List<String> columns, Consumer<Consumer<RejectedRow>> rows, Locale locale, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        RejectedRowsFile file = new RejectedRowsFile(text, columns, reason -> Messages.say(locale, reason));
        rows.accept(file::add);
        text.flush();
    }
}
