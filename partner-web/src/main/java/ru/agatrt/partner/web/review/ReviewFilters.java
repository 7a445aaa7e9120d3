package ru.agatrt.partner.web.review;

import java.util.List;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.review.ProposalFilter;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.web.support.AddressParameters;

/** The filter of proposals as it stands in an address, the same for the page, its dialogs and its files. */
final class ReviewFilters {

    static final String[] NAMES = {"text", "kind", "direction", "decided", "provisional", "manager", "changed"};

    /** Shows decided and waiting ones; without any word the page chooses. */
    static final String ANY = "all";

    private ReviewFilters() {
    }

    /** @param decided state shown where the address says nothing; {@code null}: both */
    static ProposalFilter parse(AddressParameters address, Boolean decided) {
        String state = address.text("decided");
        return new ProposalFilter(address.text("text"), address.constant("kind", ProposalKind.class), address.constant("direction", Direction.class),
                state == null ? decided : ANY.equals(state) ? null : yesNo("decided", state), yesNo("provisional", address.text("provisional")),
                address.text("manager"), yesNo("changed", address.text("changed")));
    }

    private static Boolean yesNo(String name, String value) {
        if (value == null) {
            return null;
        }
        if (!value.equals("yes") && !value.equals("no")) {
            throw new InvalidInput("PARAMETER_CHOICE", "name", name, "value", value, "known", List.of("yes", "no"));
        }
        return value.equals("yes");
    }
}
