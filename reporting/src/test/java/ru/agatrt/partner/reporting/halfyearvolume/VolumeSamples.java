package ru.agatrt.partner.reporting.halfyearvolume;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.agatrt.partner.kernel.HalfYear;
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

    private static final String[] NAMES = {
        "ООО «Связь-Интеграция Поволжье»", "АО «Телеком-Сервис»", "ООО «Системы связи и информатизации Дальневосточного региона»",
        "ИП Константинопольский Александр Владимирович", "ООО «Ромашка»", "ПАО «Уральский завод средств связи имени 50-летия Октября»"};
    private static final String[] REGIONS = {"Республика Татарстан", "г. Москва", "Ханты-Мансийский автономный округ – Югра", "Приморский край"};
    private static final String[] STATUSES = {"AUTHORIZED", "SILVER", "GOLD", "DISTRIBUTOR", "PROJECT", "NONE"};

    private VolumeSamples() {
    }

    static VolumeRow row(String code, String name, String status, String countable, String undecided, Threshold threshold) {
        return new VolumeRow(new Company(code, name, "г. Москва", "manager"), status,
                new Volume(new BigDecimal(countable), new BigDecimal(undecided), new BigDecimal("0.00")),
                Optional.ofNullable(threshold));
    }

    static Threshold threshold(String amount, boolean individual, boolean met) {
        return new Threshold(new BigDecimal(amount), individual, met);
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
            rows.add(new VolumeRow(new Company("P-%05d".formatted(i + 1), NAMES[(i / 6) % NAMES.length], REGIONS[i % REGIONS.length],
                    i % 7 == 0 ? null : "manager" + (i % 3)), status,
                    new Volume(countable, i % 9 == 0 ? new BigDecimal("1250000.00") : new BigDecimal("0.00"), new BigDecimal("0.00")),
                    Optional.ofNullable(threshold).map(t -> new Threshold(t, individual, countable.compareTo(t) >= 0))));
        }
        return new HalfYearVolume(H1, rows, Optional.of(SEEN));
    }

    static HalfYearVolume none() {
        return new HalfYearVolume(H1, List.of(), Optional.empty());
    }

    static VolumeTexts words(Locale locale) {
        return new VolumeTexts(Texts.of("half-year-volume", locale), "Редакция 1", "Ирина Соколова", PRODUCED,
                Optional.of(new Proof(Instant.parse("2026-07-16T11:00:00Z"), 282_487, 0)));
    }
}
