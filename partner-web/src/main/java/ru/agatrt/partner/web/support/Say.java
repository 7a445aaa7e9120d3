package ru.agatrt.partner.web.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Text;

/** Sentences and values for the pages, in the language of the request: {@code #{say.text('home.title')}}. */
@Named("say")
@RequestScoped
public class Say {

    @Inject
    private ReaderLanguage reader;

    /** @param nameThenValue argument names and values in turn */
    public String text(String key, Object... nameThenValue) {
        return Messages.text(reader.getLocale(), key, nameThenValue);
    }

    /** Whether there is a sentence of that key. */
    public boolean has(String key) {
        return Messages.has(reader.getLocale(), key);
    }

    public String it(Text text) {
        return Messages.say(reader.getLocale(), text);
    }

    /** Name of an enum's constant: key {@code StatusCode.GOLD}. */
    public String name(Enum<?> constant) {
        return constant == null ? "" : named(constant.getDeclaringClass().getSimpleName(), constant.name());
    }

    /** Key {@code family.code}; the code itself when it has no name yet, such as a new product group. */
    public String named(String family, String code) {
        String key = family + "." + code;
        return Messages.has(reader.getLocale(), key) ? text(key) : code;
    }

    public String halfYear(HalfYear halfYear) {
        return Messages.halfYear(reader.getLocale(), halfYear);
    }

    public String money(BigDecimal amount) {
        return amount == null ? "" : Formats.money(amount, reader.getLocale());
    }

    public String roubles(BigDecimal amount) {
        return amount == null ? "" : Formats.roubles(amount, reader.getLocale());
    }

    /** A change in roubles with its sign; zero has none. */
    public String signed(BigDecimal change) {
        return change == null ? "" : (change.signum() > 0 ? "+" : "") + Formats.money(change, reader.getLocale());
    }

    public String percent(BigDecimal percent) {
        return percent == null ? "" : Formats.percent(percent, reader.getLocale());
    }

    public String number(Number value) {
        return value == null ? "" : Formats.number(value, reader.getLocale());
    }

    public String size(long bytes) {
        return Formats.size(bytes, reader.getLocale());
    }

    public String date(LocalDate day) {
        return day == null ? "" : Formats.date(day);
    }

    /** Conclusion of an import: being read, refused, taken wholly or in part. */
    public String importTitle(String state, long rejected, long rows) {
        String key = "DONE".equals(state) && rejected > 0 ? "PARTLY" : state;
        return text("imports.title." + key, "rejected", rejected, "rows", rows);
    }

    /** «01.01.2026 – 31.12.2026», «с 31.01.2026» while no end is known. */
    public String term(LocalDate from, LocalDate lastDay) {
        return lastDay == null ? text("term.open", "from", from) : text("term.closed", "from", from, "last", lastDay);
    }

    /** A value as one part of a path. */
    public String part(String value) {
        return SiteAddress.part(value);
    }

    /** A value as a part of an address. */
    public String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public String moment(Instant instant) {
        return instant == null ? "" : Formats.moment(instant);
    }
}
