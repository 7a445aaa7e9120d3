package ru.agatrt.partner.admission;

import java.util.Map;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.Text;

/**
 * A status one might apply for today.
 *
 * @param term   what a decision of today would give
 * @param refusal why it cannot be applied for, as a problem's code with arguments; {@code null} where it can
 */
public record ApplicationChoice(StatusCode status, Period term, Text refusal) {

    static ApplicationChoice refused(StatusCode status, Period term, String code, Map<String, Object> args) {
        return new ApplicationChoice(status, term, new Text(code, args));
    }

    public boolean isOpen() {
        return refusal == null;
    }
}
