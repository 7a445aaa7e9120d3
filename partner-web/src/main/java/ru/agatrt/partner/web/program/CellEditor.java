package ru.agatrt.partner.web.program;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.program.CellKey;
import ru.agatrt.partner.program.CellValue;
import ru.agatrt.partner.program.EditionTable;
import ru.agatrt.partner.program.VolumeRule;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.web.support.Say;

/** The card beside the table: the fields of the chosen cell, as they stand or as they were sent and refused. */
@Named("cellEditor")
@RequestScoped
public class CellEditor {

    static final String FIELD = "f_";

    @Inject
    private EditionPage page;
    @Inject
    private Say say;
    @Inject
    private ReaderLanguage reader;

    /** {@code null} when no cell is chosen, or the address names one that is not there and cannot be made. */
    public CellKey getKey() {
        CellKey key = page.getChosen();
        boolean newReading = key != null && key.table() == EditionTable.READING && key.row().isEmpty() && page.isEditable();
        return key == null || !newReading && present().isEmpty() ? null : key;
    }

    public boolean isFresh() {
        return getKey().row().isEmpty() && getKey().table() == EditionTable.READING;
    }

    public String getName() {
        return isFresh() ? say.text("readings.new") : new CellWords(reader.getLocale()).name(getKey());
    }

    /** A field: as sent if the form came back, otherwise as it stands. */
    public String field(String name) {
        String sent = Faces.getRequestParameter(FIELD + name);
        if (sent != null) {
            return sent;
        }
        String text = present().map(v -> v.fields().get(name)).orElse("");
        return text == null ? "" : switch (name) {
            case "amount" -> say.money(new BigDecimal(text));
            case "percent" -> say.number(new BigDecimal(text));
            case "value" -> CellWords.day(text);
            default -> text;
        };
    }

    /** A tick of a form that came back without it was taken off. */
    public boolean isTicked(String name) {
        return Faces.getRequestParameter("version") == null ? "true".equals(field(name)) : "true".equals(Faces.getRequestParameter(FIELD + name));
    }

    public String getSays() {
        return new CellWords(reader.getLocale()).says(present().orElse(null));
    }

    /** What the edition compared with says in this cell. */
    public String getBaseSays() {
        if (page.getDetails().baseTables() == null || isFresh() || getKey().table() == EditionTable.TITLE) {
            return "";
        }
        return base().map(v -> say.text("cell.base", "base", page.getBaseTitle(), "value", new CellWords(reader.getLocale()).says(v)))
                .orElseGet(() -> say.text("cell.base.none", "base", page.getBaseTitle()));
    }

    /** Whether there is something to put back. */
    public boolean isChanged() {
        return !isFresh() && getKey().table() != EditionTable.TITLE && base().isPresent() && !base().get().saysTheSameAs(present().orElse(null));
    }

    public String getAmountLabel() {
        return say.text("cell.amount." + getKey().row());
    }

    public String getCountLabel() {
        return say.text("cell.count." + getKey().row());
    }

    public boolean isAmount() {
        return List.of(Requirement.FIRST_PURCHASE.name(), Requirement.PURCHASE_VOLUME.name()).contains(getKey().row());
    }

    public boolean isCount() {
        return !isAmount() && say.has("cell.count." + getKey().row());
    }

    public VolumeRule.Bucket[] getBuckets() {
        return VolumeRule.Bucket.values();
    }

    public boolean isDay() {
        return present().map(v -> v.fields().getOrDefault("value", "").contains("-")).orElse(false);
    }

    Optional<CellValue> base() {
        return Optional.ofNullable(page.getDetails().baseTables()).flatMap(t -> t.cell(page.getChosen()));
    }

    private Optional<CellValue> present() {
        return Optional.ofNullable(page.getChosen()).flatMap(key -> page.getDetails().tables().cell(key));
    }

    /** Fields as sent, ready to be read. */
    Map<String, String> sent() {
        Map<String, String> fields = new HashMap<>();
        Faces.getRequestParameterValuesMap().forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                fields.put(name.substring(FIELD.length()), values[0]);
            }
        });
        fields.computeIfPresent("value", (name, text) -> CellWords.fromDay(text));
        return fields;
    }
}
