package ru.agatrt.partner.outbox.rules;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes words of others harmless: in headers, in a page, in a log. */
public final class Plain {

    /** Beyond this nobody reads an answer. */
    private static final int LONGEST_ANSWER = 300;

    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>@:;,\"']+@[^\\s<>:;,\"']+>?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");

    /** Control characters, and marks that turn the direction of what follows. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f]");

    private Plain() {
    }

    /** For a header: one line whatever was written. */
    public static String line(String text) {
        return SPACES.matcher(UNSEEN.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    }

    /** For a paragraph: line breaks stay, nothing unseen does. */
    public static String words(String text) {
        return UNSEEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n').replace('\u2029', '\n')).replaceAll("");
    }

    /** For a page: nothing in it is markup. */
    public static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    /**
     * A server's answer without personal data: neither an address nor the name before its sign stays.
     *
     * @param recipient whom the letter was for
     */
    public static String answer(String text, String recipient) {
        String told = ADDRESS.matcher(text == null ? "" : line(text)).replaceAll("…");
        String name = recipient == null ? "" : recipient.substring(0, Math.max(0, recipient.lastIndexOf('@')));
        if (!name.isEmpty()) {
            told = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(told).replaceAll("…");
        }
        return told.length() <= LONGEST_ANSWER ? told : told.substring(0, LONGEST_ANSWER - 1) + "…";
    }
}
