package ru.agatrt.partner.review;

import java.util.Arrays;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.PartnerCode;

/**
 * Names a proposal within its review, as addresses do: {@code P-00093/RETAIL}, or with the version seen {@code P-00093/RETAIL/0}.
 *
 * @param version {@code null}: whatever it is
 */
public record ProposalKey(PartnerCode partner, Direction direction, Long version) {

    /** @throws InvalidInput {@code PARAMETER_CHOICE} for anything else */
    public static ProposalKey parse(String text) {
        String[] parts = text.split("/", -1);
        boolean versioned = parts.length > 2 && parts[parts.length - 1].matches("\\d{1,15}");
        int at = parts.length - (versioned ? 2 : 1);
        Direction direction = at < 1 ? null : Arrays.stream(Direction.values()).filter(d -> d.name().equals(parts[at])).findFirst().orElse(null);
        if (direction == null) {
            throw new InvalidInput("PARAMETER_CHOICE", "name", "proposal", "value", text, "known",
                    Arrays.stream(Direction.values()).map(d -> "CODE/" + d.name()).toList());
        }
        return new ProposalKey(new PartnerCode(String.join("/", Arrays.copyOf(parts, at))), direction,
                versioned ? Long.valueOf(parts[parts.length - 1]) : null);
    }
}
