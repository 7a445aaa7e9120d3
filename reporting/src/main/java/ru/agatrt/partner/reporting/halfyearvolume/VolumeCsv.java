package ru.agatrt.partner.reporting.halfyearvolume;

import ru.agatrt.partner.reporting.export.CsvTable;

/** The form for programs: the first eight columns are relied on by others and never change; more may follow them. */
final class VolumeCsv {

    private VolumeCsv() {
    }

    static byte[] render(HalfYearVolume report) {
        CsvTable table = new CsvTable("partner_code", "partner_name", "status", "half_year", "countable", "threshold", "met",
                "undecided_project", "excluded_project", "threshold_individual", "region", "manager");
        for (VolumeRow row : report.rows()) {
            VolumeRow.Company company = row.company();
            table.row(company.code(), company.name(), row.status(), report.period().toString(), row.volume().countable(),
                    row.threshold().map(VolumeRow.Threshold::amount).orElse(null), row.met().orElse(null),
                    row.volume().undecidedProject(), row.volume().excludedProject(),
                    row.threshold().map(VolumeRow.Threshold::individual).orElse(null),
                    company.region(), company.manager());
        }
        return table.bytes();
    }
}
