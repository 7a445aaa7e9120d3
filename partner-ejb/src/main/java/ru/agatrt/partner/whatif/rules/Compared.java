package ru.agatrt.partner.whatif.rules;

import java.util.List;
import ru.agatrt.partner.whatif.Effect;
import ru.agatrt.partner.whatif.Statuses;
import ru.agatrt.partner.whatif.WhatIfRow.Cause;

/** One partner under both editions, before any rouble. */
public record Compared(long partner, Statuses held, Statuses base, Statuses draft, boolean suspended, boolean provisional, Effect effect,
                       Cause cause, List<String> benefitsGained, List<String> benefitsLost) {
}
