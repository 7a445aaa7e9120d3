package ru.agatrt.partner.web.program;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.agatrt.partner.audit.AuditLine;
import ru.agatrt.partner.program.CellKey;
import ru.agatrt.partner.web.support.Messages;

/** The trail of an edition in the reader's words. */
final class EditionHistory {

    private final Locale locale;
    private final CellWords words;

    EditionHistory(Locale locale) {
        this.locale = locale;
        this.words = new CellWords(locale);
    }

    List<HistoryRow> rows(List<AuditLine> trail) {
        return trail.stream().map(this::row).toList();
    }

    private HistoryRow row(AuditLine line) {
        Map<String, String> details = line.details();
        if (!details.containsKey("cell")) {
            return new HistoryRow(line.at(), line.login(), Messages.text(locale, "history." + line.action(), "copyOf", details.get("copyOf"),
                    "from", details.containsKey("from") ? LocalDate.parse(details.get("from")) : ""), null, null);
        }
        CellKey cell = CellKey.parse(details.get("cell"));
        return new HistoryRow(line.at(), line.login(), words.name(cell), words.says(cell, part(details, "before.")),
                words.says(cell, part(details, "after.")));
    }

    private static Map<String, String> part(Map<String, String> details, String prefix) {
        Map<String, String> part = new HashMap<>();
        details.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), value);
            }
        });
        return part;
    }
}
