package ru.agatrt.partner.outbox;

import java.util.List;
import java.util.stream.Collectors;
import ru.agatrt.partner.outbox.rules.Plain;

/**
 * The two forms of a letter. The page is simple on purpose: one column, colours that hold on white and on black, nothing loaded from
 * elsewhere, and the link as text too.
 */
record LetterPage(String language, String signature, String footer) {

    private static final String HTML = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>%s</title></head>
            <body style="margin:0;padding:24px 12px;font-family:'PT Sans',Arial,sans-serif;font-size:16px;line-height:1.5">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0"><tr><td align="center"><table role="presentation" cellpadding="0" cellspacing="0" style="max-width:600px;width:100%%;text-align:left"><tr><td>
            <p style="margin:0 0 20px;padding-bottom:10px;border-bottom:2px solid #2b4fb3;font-weight:bold">%s</p>
            %s
            <p style="margin:24px 0"><a href="%s" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#2b4fb3;color:#ffffff;text-decoration:none">%s</a></p>
            <p style="margin:0 0 20px">%s</p>
            <p style="margin:0;padding-top:10px;border-top:1px solid #9a9a9a;font-size:13px">%s<br>%s</p>
            </td></tr></table></td></tr></table></body></html>
            """;

    /** Of the programme, as on every page. */
    private static final String NAME = "Агат Партнёр";

    String plain(List<String> paragraphs, String action, String link) {
        return String.join("\n\n", paragraphs) + "\n\n" + action + ": " + link + "\n\n" + signature + "\n\n-- \n" + footer + "\n";
    }

    String html(String subject, List<String> paragraphs, String action, String link) {
        String body = paragraphs.stream().map(text -> "<p style=\"margin:0 0 14px\">" + html(text) + "</p>").collect(Collectors.joining("\n"));
        return HTML.formatted(language, Plain.html(subject), NAME, body, Plain.html(link), Plain.html(action), html(signature), html(footer), Plain.html(link));
    }

    private static String html(String text) {
        return Plain.html(text).replace("\n", "<br>");
    }
}
