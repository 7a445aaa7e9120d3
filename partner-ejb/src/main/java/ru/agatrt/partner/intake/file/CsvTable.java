package ru.agatrt.partner.intake.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.agatrt.partner.kernel.InvalidInput;

/** A CSV file, RFC 4180 with semicolon, comma or tab, in UTF-8 with or without byte order mark or in windows-1251. */
public final class CsvTable implements TableReader {

    /** Longest row in characters. An unclosed quote swallows the rest of the file into one row; this bounds it. */
    static final int MAX_ROW = 1 << 20;

    private static final char[] DELIMITERS = {';', ',', '\t'};
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CountingStream counter;
    private final QuoteWatch quotes;
    private final TableLayout layout;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private CsvRecord current;

    private CsvTable(Path file, Charset charset, char delimiter) throws IOException {
        layout = new TableLayout("CSV", charset.name(), String.valueOf(delimiter), false);
        counter = new CountingStream(Files.newInputStream(file));
        quotes = new QuoteWatch(text(counter, charset), delimiter);
        reader = csv(delimiter, quotes);
        records = reader.iterator();
        if (!next()) {
            throw new InvalidInput("FILE_EMPTY");
        }
        header = current.getFields().stream().map(Blanks::strip).toList();
    }

    /**
     * @param knownColumns lower case names by which the header's delimiter is recognised
     * @throws InvalidInput when the file is no readable text or has no readable first row
     */
    static CsvTable open(Path file, Set<String> knownColumns) throws IOException {
        Charset charset = Encoding.of(file);
        return new CsvTable(file, charset, delimiter(file, charset, knownColumns));
    }

    @Override
    public TableLayout layout() {
        return layout;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean next() {
        try {
            while (records.hasNext()) {
                current = records.next();
                if (quotes.isOpenAtTheEnd() && !records.hasNext()) {
                    throw new InvalidInput("QUOTE_UNCLOSED", "line", current.getStartingLineNumber());
                }
                if (!Blanks.areAll(current.getFields())) {
                    return true;
                }
            }
            return false;
        } catch (CsvParseException e) {
            throw new InvalidInput("ROW_UNREADABLE", "line", current == null ? 1 : current.getStartingLineNumber() + 1);
        }
    }

    @Override
    public int line() {
        return Math.toIntExact(current.getStartingLineNumber());
    }

    @Override
    public List<String> fields() {
        return current.getFields();
    }

    @Override
    public long bytesRead() {
        return counter.count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** The delimiter under which the first row names the most known columns; a semicolon when none does. */
    private static char delimiter(Path file, Charset charset, Set<String> knownColumns) throws IOException {
        char best = DELIMITERS[0];
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long known = 0;
            try (InputStream in = Files.newInputStream(file); CsvReader<CsvRecord> csv = csv(delimiter, text(in, charset))) {
                CloseableIterator<CsvRecord> first = csv.iterator();
                if (first.hasNext()) {
                    known = first.next().getFields().stream().filter(f -> knownColumns.contains(Blanks.strip(f).toLowerCase(Locale.ROOT))).count();
                }
            } catch (CsvParseException e) {
                known = 0; // no table under this delimiter
            }
            if (known > most) {
                best = delimiter;
                most = known;
            }
        }
        return best;
    }

    private static CsvReader<CsvRecord> csv(char delimiter, Reader text) {
        return CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true).maxBufferSize(MAX_ROW).ofCsvRecord(text);
    }

    private static Reader text(InputStream in, Charset charset) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static final class CountingStream extends FilterInputStream {
        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
