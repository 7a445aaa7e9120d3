package ru.agatrt.partner.intake.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ru.agatrt.partner.kernel.InvalidInput;

/**
 * The first visible sheet of an Excel workbook (XLSX), read row by row: memory does not grow with the number of rows. Cells
 * become the text that a CSV file would have; a formula refuses the file, since its stored result may be of any age.
 */
public final class XlsxTable implements TableReader {

    /** What a sheet and the texts of a workbook may unpack to. 200 MB of real data stay below. */
    static final long MAX_UNPACKED = 3L << 30;

    private static final long MAX_STYLES = 32L << 20;
    private static final int LAST_ROW = 1_048_576;

    private final XlsxArchive archive;
    private final XlsxBook book;
    private final XlsxStrings strings;
    private final XlsxPart sheet;
    private List<String> header = List.of();
    private List<String> cells = List.of();
    private final XlsxValues values;
    private int line;
    private boolean ended;

    private XlsxTable(XlsxArchive archive) throws IOException {
        this.archive = archive;
        book = XlsxBook.of(archive);
        XlsxFormats formats = readFormats();
        strings = readStrings();
        try {
            sheet = archive.part(book.sheet(), MAX_UNPACKED);
            values = new XlsxValues(sheet, strings, formats, book.since1904());
            goToRows();
            if (!next()) {
                throw new InvalidInput("FILE_EMPTY");
            }
            header = cells.stream().map(Blanks::strip).toList();
        } catch (IOException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    /**
     * @throws InvalidInput when the file is no readable workbook, has no visible sheet or no header, unpacks to more than
     *         it may, is encrypted, or has a document type
     */
    public static XlsxTable open(Path file) throws IOException {
        XlsxArchive archive = XlsxArchive.open(file);
        try {
            return new XlsxTable(archive);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private XlsxFormats readFormats() throws IOException {
        if (book.styles() == null) {
            return XlsxFormats.none();
        }
        try (XlsxPart part = archive.part(book.styles(), MAX_STYLES)) {
            return XlsxFormats.read(part);
        }
    }

    private XlsxStrings readStrings() throws IOException {
        if (book.strings() == null) {
            return XlsxStrings.none();
        }
        try (XlsxPart part = archive.part(book.strings(), MAX_UNPACKED)) {
            return XlsxStrings.read(part);
        }
    }

    private void goToRows() {
        while (sheet.nextStart()) {
            if ("sheetData".equals(sheet.name())) {
                return;
            }
        }
        throw XlsxArchive.broken(null);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean next() {
        while (!ended && !sheet.isEndOf("sheetData")) {
            sheet.next();
            if (sheet.isStart() && "row".equals(sheet.name())) {
                readRow();
                if (!Blanks.areAll(cells)) {
                    return true;
                }
            }
        }
        if (!ended) {
            ended = true;
            sheet.finish();
        }
        return false;
    }

    private void readRow() {
        int row = XlsxCell.number(sheet.attribute("r"), line + 1);
        if (row <= line || row > LAST_ROW) {
            throw XlsxArchive.broken(null);
        }
        line = row;
        int chars = 0;
        List<String> read = new ArrayList<>(header.size());
        while (!sheet.isEndOf("row")) {
            sheet.next();
            if (sheet.isStart() && "c".equals(sheet.name())) {
                int column = XlsxCell.column(sheet.attribute("r"), read.size());
                while (read.size() < column) {
                    read.add("");
                }
                String cell = values.read().orElseThrow(() -> formula(column));
                chars += cell.length();
                if (chars > CsvTable.MAX_ROW) {
                    throw new InvalidInput("ROW_UNREADABLE", "line", (long) line);
                }
                read.add(cell);
            }
        }
        while (read.size() < header.size()) {
            read.add(""); // empty cells at the end of a row are not written
        }
        cells = read;
    }

    private InvalidInput formula(int column) {
        return new InvalidInput("FILE_FORMULA", "line", line, "column", columnName(column));
    }

    /** By the header, or by its letters where the header has no name. */
    private String columnName(int column) {
        if (column < header.size() && !header.get(column).isBlank()) {
            return HeaderMatch.shorten(header.get(column));
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public List<String> fields() {
        return cells;
    }

    @Override
    public TableLayout layout() {
        return TableLayout.WORKBOOK;
    }

    @Override
    public long bytesRead() {
        return sheet.packedBytes();
    }

    @Override
    public void close() throws IOException {
        try {
            strings.close();
        } finally {
            archive.close();
        }
    }
}
