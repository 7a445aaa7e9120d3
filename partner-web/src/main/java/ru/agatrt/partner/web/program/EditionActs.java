package ru.agatrt.partner.web.program;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.CellKey;
import ru.agatrt.partner.program.CellValue;
import ru.agatrt.partner.program.CellValues;
import ru.agatrt.partner.program.EditionChanged;
import ru.agatrt.partner.program.EditionDrafts;
import ru.agatrt.partner.program.EditionTable;
import ru.agatrt.partner.program.EditionTerms;
import ru.agatrt.partner.program.EditionVersion;
import ru.agatrt.partner.program.InForceOrder;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.Names;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** What is done to an edition on its page: one facade call, then the page anew; a refusal is told on the page as it was sent. */
@Named("editionActs")
@RequestScoped
public class EditionActs {

    @EJB
    private EditionDrafts drafts;
    @EJB
    private EditionTerms terms;
    @Inject
    private EditionPage page;
    @Inject
    private CellEditor editor;
    @Inject
    private Names names;
    @Inject
    private ReaderLanguage reader;

    private List<String> faults = List.of();
    private String refused = "";

    public void save() {
        attempt("cell", () -> {
            CellKey key = page.getChosen();
            Map<String, String> fields = editor.sent();
            if (key.table() == EditionTable.READING && key.row().isEmpty()) {
                key = new CellKey(EditionTable.READING, fields.getOrDefault("code", ""), "");
            }
            drafts.change(seen(), cells(key, fields));
            go(page.address(key));
        });
    }

    /** The cell, and the same in the other statuses of its row where that is asked for. */
    private static List<CellValue> cells(CellKey key, Map<String, String> fields) {
        List<CellValue> cells = new ArrayList<>(List.of(CellValues.of(key, fields)));
        if ("true".equals(fields.get("all"))) {
            for (StatusCode status : StatusCode.assignable()) {
                if (!status.name().equals(key.column())) {
                    cells.add(CellValues.of(new CellKey(key.table(), key.row(), status.name()), fields));
                }
            }
        }
        return cells;
    }

    public void revert() {
        attempt("cell", () -> {
            drafts.change(seen(), List.of(editor.base().orElseThrow()));
            go(page.address(page.getChosen()));
        });
    }

    public void removeReading() {
        attempt("cell", () -> {
            drafts.removeReading(seen(), page.getChosen().row());
            go(page.addressOf(page.getTab()));
        });
    }

    public void delete() {
        attempt("delete", () -> {
            drafts.delete(seen());
            go("/console/editions");
        });
    }

    public void putInForce() {
        attempt("enact", () -> {
            terms.putInForce(new InForceOrder(seen(), day(Faces.getRequestParameter("from")), "true".equals(Faces.getRequestParameter("confirmed"))));
            go(page.addressOf(EditionTab.requirements));
        });
    }

    public void withdraw() {
        attempt("withdraw", () -> {
            terms.withdraw(seen());
            go(page.addressOf(EditionTab.requirements));
        });
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static void go(String address) {
        try {
            Faces.getExternalContext().redirect(address);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private EditionVersion seen() {
        String version = Faces.getRequestParameter("version");
        return new EditionVersion(page.getCode(), version != null && version.matches("\\d{1,15}") ? Long.parseLong(version) : -1);
    }

    private void attempt(String where, Runnable act) {
        try {
            act.run();
        } catch (EditionChanged faster) {
            refused = where;
            Map<String, Object> args = new HashMap<>(faster.args());
            args.computeIfPresent("by", (name, login) -> names.of(login.toString()));
            args.computeIfPresent("cells", (name, cells) -> ((List<?>) cells).stream().map(c -> page.name(CellKey.parse(c.toString()))).toList());
            faults = List.of(Messages.text(reader.getLocale(), faster.code(), args));
        } catch (BusinessException e) {
            refused = where;
            faults = List.of(Messages.text(reader.getLocale(), e.code(), e.args()));
        }
    }

    /** The part of the page that was refused: cell, delete, enact or withdraw. */
    public boolean isRefused(String where) {
        return refused.equals(where);
    }

    public List<String> getFaults() {
        return faults;
    }
}
