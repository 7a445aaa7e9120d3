package ru.agatrt.partner.account;

import java.util.List;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Text;

/** A new password that the rules refuse, with all reasons at once. */
public class InvalidPassword extends InvalidInput {

    private static final long serialVersionUID = 1L;

    private final transient List<Text> faults;

    /** @param faults at least one */
    public InvalidPassword(List<Text> faults) {
        super("PASSWORD_WEAK", "reasons", faults);
        this.faults = List.copyOf(faults);
    }

    public List<Text> faults() {
        return faults;
    }
}
