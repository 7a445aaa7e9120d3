package ru.agatrt.partner.intake.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import ru.agatrt.partner.intake.corpus.OddFile;
import ru.agatrt.partner.intake.engine.ImportScenario.Result;

/** What became of the odd files, by family, as a table. */
final class CorpusResults {

    private final Map<String, Family> families = new LinkedHashMap<>();

    private static final class Family {
        private final TreeSet<String> kinds = new TreeSet<>();
        private int files;
        private int answered;
        private long accepted;
        private long rejected;
        private int refused;
    }

    /** A file that is begun and never told of again has failed in a way nobody foresaw. */
    void begin(OddFile odd) {
        Family family = of(odd);
        family.files++;
        family.kinds.add(odd.kind());
    }

    void refused(OddFile odd, String code) {
        of(odd).refused++;
        of(odd).answered++;
    }

    void read(OddFile odd, Result result) {
        of(odd).accepted += result.created() + result.corrected() + result.unchanged();
        of(odd).rejected += result.rejected();
        of(odd).answered++;
    }

    private Family of(OddFile odd) {
        return families.computeIfAbsent(odd.family(), f -> new Family());
    }

    void write(Path file) throws IOException {
        StringBuilder table = new StringBuilder("| family | kinds | files | rows accepted | rows rejected | files refused | worst answer |\n|---|--:|--:|--:|--:|--:|---|\n");
        Family all = new Family();
        families.forEach((name, family) -> {
            line(table, name, family);
            all.kinds.addAll(family.kinds);
            all.files += family.files;
            all.answered += family.answered;
            all.accepted += family.accepted;
            all.rejected += family.rejected;
            all.refused += family.refused;
        });
        line(table, "**all**", all);
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
    }

    private static void line(StringBuilder table, String name, Family family) {
        String worst = family.answered < family.files ? (family.files - family.answered) + " failed"
                : family.refused > 0 ? "file refused with its code" : family.rejected > 0 ? "row told with line and column" : "all taken";
        table.append("| ").append(name).append(" | ").append(family.kinds.size()).append(" | ").append(family.files).append(" | ").append(family.accepted)
                .append(" | ").append(family.rejected).append(" | ").append(family.refused).append(" | ").append(worst).append(" |\n");
    }
}
