package ru.agatrt.partner.web.program;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.program.CellKey;
import ru.agatrt.partner.program.CellValue;
import ru.agatrt.partner.program.EditionCard;
import ru.agatrt.partner.program.EditionCatalogue;
import ru.agatrt.partner.program.EditionDetails;
import ru.agatrt.partner.program.EditionRemark;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.Reading;
import ru.agatrt.partner.web.support.CurrentCaller;
import ru.agatrt.partner.web.support.Language;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.web.support.Say;

/** {@code /console/editions/CODE}: one edition with its tables, one of them shown. What is done to it: {@link EditionActs}. */
@Named("editionPage")
@RequestScoped
public class EditionPage {

    @EJB
    private EditionCatalogue catalogue;
    @Inject
    private CurrentCaller caller;
    @Inject
    private Clock clock;
    @Inject
    private Say say;
    @Inject
    private ReaderLanguage reader;

    private String code;
    private EditionTab tab;
    private CellKey chosen;
    private EditionDetails details;
    private EditionMatrix matrix;

    /** From the request and not from fields: which parts of the page there are is asked before any field has its value. */
    @PostConstruct
    void readAddress() {
        code = Faces.getRequestParameter("code");
        chosen = cell(Faces.getRequestParameter("cell"));
        tab = EditionTab.of(Faces.getRequestParameter("tab"));
    }

    /** Nothing is chosen where the address names no cell: the page is there all the same. */
    private static CellKey cell(String text) {
        try {
            return text == null || text.isBlank() ? null : CellKey.parse(text);
        } catch (InvalidInput notACell) {
            return null;
        }
    }

    /** Answers 404 through the error page when there is no such edition. */
    public void load() {
        details = catalogue.details(code);
    }

    public EditionDetails getDetails() {
        if (details == null) {
            load();
        }
        return details;
    }

    public EditionCard getCard() {
        return getDetails().card();
    }

    public String getCode() {
        return code;
    }

    public EditionTab getTab() {
        return tab;
    }

    public List<EditionTab> getTabs() {
        return EditionTab.all();
    }

    /** Key of the cell chosen; {@code null} without one. */
    public CellKey getChosen() {
        return chosen;
    }

    public EditionStanding getStanding() {
        return EditionStanding.of(getCard().summary(), LocalDate.now(clock));
    }

    /** Whether the caller may change it, which the facade decides again. */
    public boolean isEditable() {
        return getCard().isDraft() && caller.isMayEditEditions();
    }

    public boolean isEnactable() {
        return getCard().isDraft() && caller.isMayEnactEditions();
    }

    /** Decided, not begun, and the last one: it may be taken back. */
    public boolean isWithdrawable() {
        return caller.isMayEnactEditions() && getStanding() == EditionStanding.UPCOMING && getCard().summary().lastDay() == null;
    }

    public String title(EditionSummary edition) {
        return edition == null ? "" : reader.getLanguage() == Language.RU ? edition.titleRu() : edition.titleEn();
    }

    public String getTitle() {
        return title(getCard().summary());
    }

    public String getBaseTitle() {
        return title(getDetails().base());
    }

    /** The table shown; only on tabs that are tables. */
    public List<MatrixRow> getRows() {
        return matrix().rows();
    }

    public List<String> getColumns() {
        return matrix().columns();
    }

    /** Codes of the readings about a whole column. */
    public List<String> ofColumn(String column) {
        return matrix().about(tab.table().map(Enum::name).orElse("") + "/" + column);
    }

    public List<Reading> getReadings() {
        return matrix().readings();
    }

    public String text(Reading reading) {
        return reader.getLanguage() == Language.RU ? reading.textRu() : reading.textEn();
    }

    public String about(Reading reading) {
        return new CellWords(reader.getLocale()).about(reading.about());
    }

    public List<EditionRemark> remarks(boolean blocking) {
        return getDetails().remarks().stream().filter(r -> r.blocking() == blocking).toList();
    }

    /** Address of the editor of a cell, wherever it stands; readings and the title are edited on the tab shown. */
    public String address(CellKey cell) {
        EditionTab place = cell.table() == tab.table().orElse(null) || EditionTab.of(cell.table()).table().orElse(null) != cell.table()
                ? tab.isMatrix() ? tab : EditionTab.requirements : EditionTab.of(cell.table());
        return addressOf(place) + "&cell=" + say.encoded(cell.toString());
    }

    public String addressOf(EditionTab place) {
        return "/console/editions/" + say.encoded(code) + "?tab=" + place;
    }

    public String name(CellKey cell) {
        return new CellWords(reader.getLocale()).name(cell);
    }

    public String says(CellValue value) {
        return new CellWords(reader.getLocale()).says(value);
    }

    public List<HistoryRow> getHistory() {
        return new EditionHistory(reader.getLocale()).rows(catalogue.history(code));
    }

    /** First day offered for coming into force: requirements and discounts then change together. */
    public LocalDate getOfferedDay() {
        return HalfYear.of(LocalDate.now(clock)).next().firstDay();
    }

    /** The edition a new one would follow. */
    public EditionSummary getFormer() {
        return catalogue.all().stream().map(EditionCard::summary).filter(e -> e.inForceFrom() != null).findFirst().orElse(null);
    }

    private EditionMatrix matrix() {
        if (matrix == null) {
            matrix = new EditionMatrix(tab.table().orElseThrow(), getDetails(), reader.getLocale(), chosen);
        }
        return matrix;
    }
}
