package ru.agatrt.partner.reporting.halfyearvolume;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.reporting.SampleNames;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.halfyearvolume.VolumeRow.Company;
import ru.agatrt.partner.reporting.halfyearvolume.VolumeRow.Threshold;
import ru.agatrt.partner.reporting.halfyearvolume.VolumeRow.Volume;
import ru.agatrt.partner.reporting.reconciliation.Proof;
import ru.agatrt.partner.reporting.style.Texts;

/** Rows of a made-up half-year with literal figures. */
final class VolumeSamples {

    static final HalfYear H1 = new HalfYear(2026, 1);
    static final Instant SEEN = Instant.parse("2026-07-16T11:05:03Z");
    static final Instant PRODUCED = Instant.parse("2026-07-16T11:05:09Z");

    private static final String[] STATUSES = {"AUTHORIZED", "SILVER", "GOLD", "DISTRIBUTOR", "PROJECT", "NONE"};

    private VolumeSamples() {
    }

    static VolumeRow row(String code, String name, String status, String countable, String undecided, Threshold threshold) {
        return row(new Company(code, name, "г. Москва", "manager"), status,
                new Volume(new BigDecimal(countable), new BigDecimal(undecided), new BigDecimal("0.00")), threshold);
    }

    private static VolumeRow row(Company company, String status, Volume volume, Threshold threshold) {
        return new VolumeRow(company, status, volume, Optional.ofNullable(threshold));
    }

    private static VolumeRow before(VolumeRow row, String before) {
        Volume volume = row.volume();
        return new VolumeRow(row.company(), row.status(), new Volume(volume.countable(), volume.undecidedProject(), volume.excludedProject(),
                new BigDecimal(before)), row.threshold());
    }

    static Threshold threshold(String amount, boolean individual, boolean met) {
        return new Threshold(new BigDecimal(amount), individual, met);
    }

    /** The same beside 2025-H2: one grew, one fell, one bought nothing then, one is new, and two of then are gone. */
    static HalfYearVolume compared() {
        List<VolumeRow> rows = few().rows();
        return new HalfYearVolume(H1, List.of(before(rows.get(0), "40000000.00"), before(rows.get(1), "18000000.50"), before(rows.get(2), "15000000.00"),
                before(rows.get(3), "0.00"), before(rows.get(4), "18000000.50"), rows.get(5)),
                new HalfYearVolume.Gone(2, new BigDecimal("1234567.89")), Optional.of(SEEN));
    }

    /** A distributor above, gold at and just under, one partner with two statuses, one without any. */
    static HalfYearVolume few() {
        return new HalfYearVolume(H1, List.of(
                row("P-1", "ООО «Опт»", "DISTRIBUTOR", "52000000.00", "0.00", threshold("40000000.00", false, true)),
                row("P-2", "ООО «Ровно»", "GOLD", "15000000.00", "0.00", threshold("15000000.00", false, true)),
                row("P-3", "ООО «Почти»", "GOLD", "14999999.99", "2450000.00", threshold("15000000.00", false, false)),
                row("P-4", "ООО «Своё»", "GOLD", "17100000.50", "0.00", threshold("18000000.00", true, false)),
                row("P-4", "ООО «Своё»", "PROJECT", "17100000.50", "0.00", null),
                row("P-5", "ООО «Возврат»", "NONE", "-120000.00", "0.00", null)), Optional.of(SEEN));
    }

    /** @param count of rows, cycling through statuses, with long names among them */
    static HalfYearVolume many(int count) {
        List<VolumeRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String status = STATUSES[i % STATUSES.length];
            BigDecimal countable = new BigDecimal(73_211_905L * ((i * 37) % 100 + 1) / 100).movePointLeft(2).multiply(BigDecimal.valueOf(60)).setScale(2);
            BigDecimal threshold = switch (status) {
                case "SILVER" -> new BigDecimal("7000000.00");
                case "GOLD" -> new BigDecimal("15000000.00");
                case "DISTRIBUTOR" -> new BigDecimal("40000000.00");
                default -> null;
            };
            boolean individual = i % 11 == 0;
            BigDecimal before = i % 5 == 4 ? null : countable.multiply(new BigDecimal("1.30")).subtract(new BigDecimal(i * 2_500L)).setScale(2, RoundingMode.DOWN);
            rows.add(row(new Company(SampleNames.code(i), SampleNames.name(i / 6), SampleNames.region(i), SampleNames.manager(i)), status,
                    new Volume(countable, i % 9 == 0 ? new BigDecimal("1250000.00") : new BigDecimal("0.00"), new BigDecimal("0.00"), before),
                    threshold == null ? null : new Threshold(threshold, individual, countable.compareTo(threshold) >= 0)));
        }
        return new HalfYearVolume(H1, rows, new HalfYearVolume.Gone(count / 40, new BigDecimal("7654321.09")), Optional.of(SEEN));
    }

    static HalfYearVolume none() {
        return new HalfYearVolume(H1, List.of(), Optional.empty());
    }

    static Imprint imprint(HalfYearVolume report, Locale locale) {
        Texts texts = Texts.of("half-year-volume", locale);
        return Imprint.halfYear(texts, report.period(), texts.pick("Редакция 1", "Edition 1"), Imprint.warehouse(texts, report.seenAt(),
                Optional.of(new Proof(Instant.parse("2026-07-16T11:00:00Z"), 282_487, 0))), new Imprint.Producer("Ирина Соколова", PRODUCED));
    }
}
