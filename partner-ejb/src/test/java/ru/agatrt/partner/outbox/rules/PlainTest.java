package ru.agatrt.partner.outbox.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of others, made harmless. */
class PlainTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "550 5.1.1 <anna@example.ru>: Recipient address rejected | 550 5.1.1 …: Recipient address rejected",
        "550 Mailbox ANNA unavailable, see https://example.ru/x | 550 Mailbox … unavailable, see https://example.ru/x",
        "550 annabelle is somebody else | 550 annabelle is somebody else",
        "451 try other@example.com, not anna@example.ru | 451 try …, not …",
        "250 OK | 250 OK"})
    void anAnswerIsKeptWithoutAddresses(String answer, String kept) {
        assertEquals(kept, Plain.answer(answer, "anna@example.ru"));
    }

    @Test
    void anAnswerIsOneLineOfThreeHundred() {
        assertEquals("550 a b", Plain.answer("550 a\r\n\tb", "c@example.ru"));
        assertEquals(300, Plain.answer("x".repeat(1000), "c@example.ru").length());
        assertEquals("", Plain.answer(null, null));
    }

    @Test
    void aHeaderIsOneLine() {
        assertEquals("a Bcc: b c", Plain.line("a\r\nBcc: b\u2028c\u0000"));
    }
}
