package ru.agatrt.partner.agreement;

import java.util.List;
import java.util.Objects;

/**
 * An agreement with everything known of it at a moment.
 *
 * @param current  what holds: a person's word, else the file's; the last one where nothing is known any more
 * @param versions all of them, the newest first, {@code current} included
 */
public record AgreementView(String number, AgreementVersion current, List<AgreementVersion> versions) {

    public AgreementView {
        versions = List.copyOf(versions);
    }

    /** What files say now; {@code null} where none names the agreement. */
    public AgreementVersion inFile() {
        return versions.stream().filter(v -> !v.byPerson() && v.source().until() == null).findFirst().orElse(null);
    }

    /** Whether a person's word holds and the file says otherwise. */
    public boolean isContradicted() {
        AgreementVersion file = inFile();
        return current.byPerson() && current.source().until() == null && file != null && !Objects.equals(without(file.terms()), without(current.terms()));
    }

    /** Conditions stand in no file. */
    private static Terms without(Terms t) {
        return new Terms(t.signedOn(), t.lastDay(), t.directions(), t.territory(), t.calendar(), t.hasDueDays() ? t.dueDays() : null, null);
    }

    AgreementView withoutReasons() {
        return new AgreementView(number, current.withoutReasons(), versions.stream().map(AgreementVersion::withoutReasons).toList());
    }
}
