package ru.agatrt.partner.whatif.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.whatif.WhatIfWarning;
import ru.agatrt.partner.whatif.WhatIfWarning.Kind;

/** What should be known before a draft is put into force. */
public final class WarningRules {

    private WarningRules() {
    }

    /**
     * What is said of the half-year.
     *
     * @param published  its list is published
     * @param unfinished it is not over on the evaluation date
     */
    public record Circumstances(boolean published, boolean unfinished) {
    }

    public static List<WhatIfWarning> of(Edition inForce, Edition draft, List<Compared> partners, Circumstances about) {
        List<WhatIfWarning> warnings = new ArrayList<>();
        for (StatusCode status : StatusCode.assignable()) {
            int before = (int) partners.stream().filter(p -> p.base().has(status)).count();
            int lost = (int) partners.stream().filter(p -> p.base().has(status) && !p.draft().has(status)).count();
            boolean nobody = partners.stream().noneMatch(p -> p.draft().has(status));
            BigDecimal asked = threshold(draft, status);
            BigDecimal askedBefore = threshold(inForce, status);
            if (before > 0 && nobody) {
                warnings.add(new WhatIfWarning(Kind.NOBODY, status, before, asked, askedBefore));
            } else if (lost > 0 && asked != null && (askedBefore == null || asked.compareTo(askedBefore) > 0)) {
                warnings.add(new WhatIfWarning(Kind.LOST, status, lost, asked, askedBefore));
            }
        }
        BigDecimal silver = threshold(draft, StatusCode.SILVER);
        BigDecimal gold = threshold(draft, StatusCode.GOLD);
        if (silver != null && (gold == null || gold.compareTo(silver) < 0)) {
            warnings.add(new WhatIfWarning(Kind.CHEAPER, StatusCode.GOLD, 0, gold, silver));
        }
        if (about.published()) {
            warnings.add(new WhatIfWarning(Kind.PUBLISHED, null, 0, null, null));
        }
        if (about.unfinished()) {
            warnings.add(new WhatIfWarning(Kind.UNFINISHED, null, 0, null, null));
        }
        int provisional = (int) partners.stream().filter(Compared::provisional).count();
        if (provisional > 0) {
            warnings.add(new WhatIfWarning(Kind.PROVISIONAL, null, provisional, null, null));
        }
        warnings.sort(Comparator.comparing(WhatIfWarning::kind));
        return warnings;
    }

    /** Roubles required; {@code null} where the status asks for no volume. */
    private static BigDecimal threshold(Edition edition, StatusCode status) {
        RequirementCell cell = edition.requirement(status, Requirement.PURCHASE_VOLUME);
        return cell.modality() == Modality.REQUIRED ? cell.amount() : null;
    }
}
