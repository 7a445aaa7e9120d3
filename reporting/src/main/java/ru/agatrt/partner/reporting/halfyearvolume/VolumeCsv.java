package ru.agatrt.partner.reporting.halfyearvolume;

import java.math.RoundingMode;
import ru.agatrt.partner.reporting.export.CsvTable;

/** The form for programs: the first eight columns are relied on by others and never change; more may follow them. */
final class VolumeCsv {

    private VolumeCsv() {
    }

    static byte[] render(HalfYearVolume report) {
        CsvTable table = new CsvTable("partner_code", "partner_name", "status", "half_year", "countable", "threshold", "met",
                "undecided_project", "excluded_project", "threshold_individual", "region", "manager", "countable_before", "change", "change_percent");
        for (VolumeRow row : report.rows()) {
            VolumeRow.Company company = row.company();
            table.row(company.code(), company.name(), row.status(), report.period().toString(), row.volume().countable(),
                    row.threshold().map(VolumeRow.Threshold::amount).orElse(null), row.met().orElse(null),
                    row.volume().undecidedProject(), row.volume().excludedProject(),
                    row.threshold().map(VolumeRow.Threshold::individual).orElse(null),
                    company.region(), company.manager(), row.volume().before(), row.volume().change().map(VolumeChange::amount).orElse(null),
                    row.volume().change().flatMap(VolumeChange::percent).map(p -> p.setScale(2, RoundingMode.HALF_UP)).orElse(null));
        }
        return table.bytes();
    }
}
