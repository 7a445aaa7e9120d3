package ru.agatrt.partner.intake.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Opens any file that holds a table. */
public final class TableFile {

    private TableFile() {
    }

    /**
     * Opens a CSV file or a workbook, by what is in it. A file of rejected rows that comes back corrected is read as the
     * file it came from.
     *
     * @param knownColumns lower case names by which the delimiter of a CSV file is recognised
     * @throws ru.agatrt.partner.kernel.InvalidInput when the file is no table or may not be read
     */
    public static TableReader open(Path file, Set<String> knownColumns) throws IOException {
        TableReader table = switch (FileProbe.content(file)) {
            case XLSX -> XlsxTable.open(file);
            case TEXT -> CsvTable.open(file, knownColumns);
        };
        return CorrectedRows.unwrap(table);
    }
}
