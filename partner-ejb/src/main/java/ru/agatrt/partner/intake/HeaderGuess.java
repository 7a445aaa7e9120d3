package ru.agatrt.partner.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ru.agatrt.partner.intake.PreviewView.KindFit;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;

/** Tells by the names of its columns what a file is about. */
final class HeaderGuess {

    private HeaderGuess() {
    }

    /** The kind that the header fits best; empty when it shares less than half of its names with any. */
    static Optional<KindFit> best(List<String> header, List<FactDoor> doors) {
        long named = header.stream().filter(n -> !n.isBlank()).count();
        return doors.stream().map(d -> fit(header, d)).filter(f -> f.known() * 2 >= named && f.known() > 0)
                .max(Comparator.comparing(KindFit::whole).thenComparing(f -> f.known() - f.unknown().size() - f.missing().size()));
    }

    static KindFit fit(List<String> header, FactDoor door) {
        FactTable table = door.table();
        Set<String> seen = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        int last = header.size();
        while (last > 0 && header.get(last - 1).isBlank()) {
            last--; // nameless columns at the end, as spreadsheets leave them behind
        }
        for (int i = 0; i < last; i++) {
            String name = header.get(i).toLowerCase(Locale.ROOT);
            if (table.column(name).isEmpty()) {
                unknown.add(header.get(i).isBlank() ? "№ " + (i + 1) : header.get(i));
            } else if (!seen.add(name)) {
                twice.add(name);
            }
        }
        List<FactColumn> lacking = table.columns().stream().filter(c -> !seen.contains(c.name())).toList();
        return new KindFit(door.kind(), seen.size(), names(lacking.stream().filter(FactColumn::isMandatory).toList()), unknown, twice,
                names(lacking.stream().filter(c -> !c.isMandatory()).toList()));
    }

    private static List<String> names(List<FactColumn> columns) {
        return columns.stream().map(FactColumn::name).toList();
    }
}
