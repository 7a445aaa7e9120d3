package ru.agatrt.partner.web.warehouse;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import ru.agatrt.partner.web.support.Formats;

/** Moments to the second, in Moscow: on a page that is looked at again every few seconds minutes are too coarse. */
final class Seconds {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Formats.MOSCOW);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm:ss").withZone(Formats.MOSCOW);

    private Seconds() {
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
