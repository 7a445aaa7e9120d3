package ru.agatrt.partner.web.program;

import java.time.LocalDate;
import ru.agatrt.partner.program.EditionSummary;

/** Where an edition stands on a day; what is decided but not begun is told apart from what is in force. */
public enum EditionStanding {
    DRAFT("prov", "edit"), UPCOMING("rec", "clock"), IN_FORCE("ok", "ok"), SUPERSEDED("", "off"), WITHDRAWN("", "x");

    private final String look;
    private final String icon;

    EditionStanding(String look, String icon) {
        this.look = look;
        this.icon = icon;
    }

    static EditionStanding of(EditionSummary edition, LocalDate today) {
        if (edition.inForceFrom() == null) {
            return edition.state() == EditionSummary.State.WITHDRAWN ? WITHDRAWN : DRAFT;
        }
        if (edition.inForceFrom().isAfter(today)) {
            return UPCOMING;
        }
        return edition.inForceOn(today) ? IN_FORCE : SUPERSEDED;
    }

    public String getLook() {
        return look;
    }

    public String getIcon() {
        return icon;
    }

    public String getCode() {
        return name();
    }
}
