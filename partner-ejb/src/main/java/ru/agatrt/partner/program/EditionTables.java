package ru.agatrt.partner.program;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that stands in an edition, table by table, each in its order. */
public record EditionTables(Titles titles, List<RequirementCell> requirements, List<DiscountCell> discounts, List<BenefitCell> benefits,
                            List<VolumeRule> volumeRules, List<Parameter> parameters, List<Reading> readings) {

    public EditionTables {
        requirements = List.copyOf(requirements);
        discounts = List.copyOf(discounts);
        benefits = List.copyOf(benefits);
        volumeRules = List.copyOf(volumeRules);
        parameters = List.copyOf(parameters);
        readings = List.copyOf(readings);
    }

    /** Every cell by its key, in the order of the tables. */
    public Map<CellKey, CellValue> cells() {
        Map<CellKey, CellValue> cells = new LinkedHashMap<>();
        Stream.of(List.of(titles), requirements, discounts, benefits, volumeRules, parameters, readings)
                .flatMap(Collection::stream)
                .forEach(cell -> cells.put(cell.key(), cell));
        return cells;
    }

    public Optional<CellValue> cell(CellKey key) {
        return Optional.ofNullable(cells().get(key));
    }
}
