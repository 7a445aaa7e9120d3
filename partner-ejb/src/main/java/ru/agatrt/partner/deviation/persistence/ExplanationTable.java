package ru.agatrt.partner.deviation.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.deviation.Explanation;

/** What people said about deviations, as insert-only versions. */
public final class ExplanationTable {

    private final Jdbi book;

    public ExplanationTable(Jdbi book) {
        this.book = book;
    }

    /** Business keys of those of the lines that are open and in the register. */
    public List<String> openDeviations(Collection<Long> lines) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT CONCAT_WS('/', l.source, l.document_no, l.line_no) FROM price_deviation d
                          JOIN purchase_line l ON l.id = d.line_id AND l.superseded_at = '9999-12-31 23:59:59.999999'
                         WHERE d.line_id IN (<lines>) ORDER BY l.id""")
                .bindList("lines", List.copyOf(lines)).mapTo(String.class).list());
    }

    /** Closes what was said before and says this, from the explanation's moment on. */
    public void replace(Collection<Long> lines, Explanation explanation) {
        book.useHandle(h -> {
            h.createUpdate("""
                            UPDATE deviation_explanation SET superseded_at = :at
                             WHERE line_id IN (<lines>) AND superseded_at = '9999-12-31 23:59:59.999999'""")
                    .bind("at", explanation.at()).bindList("lines", List.copyOf(lines)).execute();
            h.createUpdate("""
                            INSERT INTO deviation_explanation (line_id, text, author, recorded_at)
                            SELECT line_id, :text, :author, :at FROM price_deviation WHERE line_id IN (<lines>)""")
                    .bind("text", explanation.text()).bind("author", explanation.author()).bind("at", explanation.at())
                    .bindList("lines", List.copyOf(lines)).execute();
        });
    }

    public List<Explanation> history(long line) {
        return book.withHandle(h -> h.createQuery("SELECT text, author, recorded_at FROM deviation_explanation WHERE line_id = :line ORDER BY id")
                .bind("line", line)
                .map((rs, c) -> new Explanation(rs.getString("text"), rs.getString("author"),
                        c.findColumnMapperFor(Instant.class).orElseThrow().map(rs, 3, c)))
                .list());
    }
}
