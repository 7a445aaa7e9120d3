package ru.agatrt.partner.reporting.statuscertificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.CertificateState;
import ru.agatrt.partner.partner.StatusCertificate;
import ru.agatrt.partner.reporting.PdfArchive;
import ru.agatrt.partner.reporting.OtherProgram;
import ru.agatrt.partner.reporting.PdfText;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.style.Texts;

class CertificateFormsTest {

    private static final Locale RU = new Locale("ru");
    private static final String URL = "https://partner.example.org/";

    @Test
    void theCodeOnThePageLeadsToItsVerification() throws IOException, NotFoundException, ChecksumException, FormatException {
        byte[] pdf = PdfText.keep("certificate-ru.pdf", forms(RU, "ООО «Ромашка»").pdf());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            String read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                    new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)))).getText();
            assertEquals(URL + "certificate?code=0A1B2C3D4E5F6071", read);
        }
    }

    @Test
    void eachStatusHasAPageWithNumberTermAndState() {
        for (String name : List.of("ООО «Ромашка»", "Общество с ограниченной ответственностью «Системы связи, информатизации и технического сопровождения "
                + "предприятий Дальневосточного федерального округа имени первостроителей»")) {
            PdfText ru = new PdfText(PdfText.keep("certificate-" + name.length() + "-ru.pdf", forms(RU, name).pdf()));
            assertEquals(2, ru.pages());
            assertTrue(ru.page(1).contains("Сертификат № AG-000123"), ru.page(1));
            assertTrue(ru.page(1).contains("действует с 01.02.2026 по 31.01.2027"));
            assertTrue(ru.page(1).contains("0A1B-2C3D-4E5F-6071"));
            assertTrue(ru.page(2).contains("Проектный партнёр") && ru.page(2).contains("Статус приостановлен"));
            assertFalse(ru.page(1).contains("приостановлен"));
            assertTrue(ru.fontsEmbedded() && ru.accessible());
            PdfText en = new PdfText(PdfText.keep("certificate-" + name.length() + "-en.pdf", forms(Locale.ENGLISH, name).pdf()));
            assertTrue(en.page(1).contains("Gold Partner") && en.page(2).contains("until the next decision"), en.text());
        }
    }

    @Test
    void everyStatusHasItsCertificate() {
        Texts texts = Texts.of("status-certificate", RU);
        Instant now = Instant.parse("2026-07-16T11:05:09Z");
        List<StatusCertificate> all = StatusCode.assignable().stream().map(status -> new StatusCertificate("AG-00013" + status.ordinal(),
                "0A1B2C3D4E5F607" + status.ordinal(), "ООО «Ромашка»", status, Period.closed(LocalDate.of(2026, 2, 1), null), CertificateState.VALID)).toList();
        PdfText pdf = new PdfText(PdfText.keep("certificate-all-ru.pdf", new CertificateForms("P-1", all, URL, new Imprint(texts, "P-1", "",
                List.of(texts.say("known", "moment", texts.moment(now))), new Imprint.Producer("Ирина Соколова", now))).pdf()));
        assertEquals(all.size(), pdf.pages());
        for (int page = 1; page <= all.size(); page++) {
            assertTrue(pdf.page(page).contains(texts.name("status", all.get(page - 1).status().name())), pdf.page(page));
        }
    }

    @Test
    void aDesignWorksHoweverOftenItIsUsed() {
        CertificateForms forms = forms(RU, "ООО «Ромашка»");
        for (int use = 1; use <= 20; use++) {
            assertTrue(forms.pdf().length > 0, "the runtime replaces how it makes a design's class after some uses");
        }
    }

    @Test
    void theDocumentIsKeptAsPdfA() {
        assertEquals(List.of(), PdfArchive.faults(forms(RU, "ООО «Ромашка»").pdf()));
        assertEquals(List.of(), PdfArchive.faults(forms(Locale.ENGLISH, "A & B <Ltd>").pdf()));
    }

    @Test
    void csv() {
        String csv = new String(forms(RU, "ООО «Ромашка»").csv(), StandardCharsets.UTF_8);
        assertTrue(csv.contains("AG-000123,0A1B2C3D4E5F6071,P-1,ООО «Ромашка»,GOLD,2026-02-01,2027-01-31,VALID," + URL + "certificate?code=0A1B2C3D4E5F6071\r\n"), csv);
    }

    @Test
    void anotherProgramReadsTheSameAndCalculatesTheSame() {
        OtherProgram.assertReadsTheSame(forms(RU, "ООО «Ромашка»").xlsx());
    }

    private static CertificateForms forms(Locale locale, String name) {
        Texts texts = Texts.of("status-certificate", locale);
        Instant now = Instant.parse("2026-07-16T11:05:09Z");
        return new CertificateForms("P-1", List.of(
                new StatusCertificate("AG-000123", "0A1B2C3D4E5F6071", name, StatusCode.GOLD,
                        Period.closed(LocalDate.of(2026, 2, 1), LocalDate.of(2027, 1, 31)), CertificateState.VALID),
                new StatusCertificate("AG-000124", "FFFF2C3D4E5F6071", name, StatusCode.PROJECT,
                        Period.closed(LocalDate.of(2026, 2, 1), null), CertificateState.SUSPENDED)), URL,
                new Imprint(texts, "P-1", texts.say("edition", "title", "Редакция 1"), List.of(texts.say("known", "moment", texts.moment(now))),
                        new Imprint.Producer("Ирина Соколова", now)));
    }
}
