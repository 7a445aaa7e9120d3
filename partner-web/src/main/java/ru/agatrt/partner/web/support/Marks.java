package ru.agatrt.partner.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import ru.agatrt.partner.kernel.Outcome;

/** Icon and colour of an outcome: one short name serves the sprite and the style sheet. */
@Named("marks")
@ApplicationScoped
public class Marks {

    public String of(Outcome outcome) {
        return switch (outcome) {
            case MET -> "ok";
            case NOT_MET -> "no";
            case NOT_KNOWN -> "unk";
            case NOT_REQUIRED -> "off";
            case RECOMMENDED_MET, RECOMMENDED_NOT_MET -> "rec";
        };
    }
}
