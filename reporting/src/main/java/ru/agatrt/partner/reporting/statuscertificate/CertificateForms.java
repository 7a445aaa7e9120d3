package ru.agatrt.partner.reporting.statuscertificate;

import java.util.List;
import ru.agatrt.partner.partner.CertificateState;
import ru.agatrt.partner.partner.StatusCertificate;
import ru.agatrt.partner.reporting.export.Columns;
import ru.agatrt.partner.reporting.export.CsvTable;
import ru.agatrt.partner.reporting.export.Forms;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.export.PdfDocument;
import ru.agatrt.partner.reporting.export.RecordDataSource;
import ru.agatrt.partner.reporting.export.Sheet;
import ru.agatrt.partner.reporting.export.Sheet.Kind;
import ru.agatrt.partner.reporting.export.WorkbookFile;
import ru.agatrt.partner.reporting.style.QrCode;
import ru.agatrt.partner.reporting.style.StatusDot;
import ru.agatrt.partner.reporting.style.Texts;

/** The forms of the report. */
final class CertificateForms implements Forms {

    private final String partner;
    private final List<StatusCertificate> certificates;
    private final String publicUrl;
    private final Imprint imprint;
    private final Texts texts;

    /**
     * @param partner code of the company
     * @param publicUrl address people use, with a slash at the end
     */
    CertificateForms(String partner, List<StatusCertificate> certificates, String publicUrl, Imprint imprint) {
        this.partner = partner;
        this.certificates = List.copyOf(certificates);
        this.publicUrl = publicUrl;
        this.imprint = imprint;
        this.texts = imprint.texts();
    }

    @Override
    public byte[] csv() {
        CsvTable table = new CsvTable("certificate_no", "code", "partner_code", "partner_name", "status", "valid_from", "valid_to", "state", "verify_at");
        for (StatusCertificate each : certificates) {
            table.row(each.number(), each.code(), partner, each.partnerName(), each.status().name(), each.term().from(), each.term().lastDay(),
                    each.state().name(), address(each));
        }
        return table.bytes();
    }

    @Override
    public byte[] xlsx() {
        WorkbookFile book = new WorkbookFile();
        Sheet sheet = book.sheet(texts.say("sheet.certificates"), new Columns(texts).add("sheet.number", Kind.TEXT, 16).add("sheet.verify", Kind.TEXT, 24)
                .add("sheet.code", Kind.TEXT, 14).add("sheet.name", Kind.TEXT, 44).add("sheet.status", Kind.TEXT, 28).add("sheet.from", Kind.DAY, 13)
                .add("sheet.last", Kind.DAY, 13).add("sheet.state", Kind.TEXT, 24).add("sheet.address", Kind.TEXT, 60).list());
        for (StatusCertificate each : certificates) {
            sheet.row(each.number(), each.spelled(), partner, each.partnerName(), texts.name("status", each.status().name()), each.term().from(),
                    each.term().lastDay(), texts.name("state", each.state().name()), address(each));
        }
        sheet.filter();
        imprint.about(book);
        return book.bytes();
    }

    @Override
    public byte[] pdf() {
        return new PdfDocument("status-certificate/status-certificate", imprint.title(), texts).renderToKeep(imprint.parameters(),
                new RecordDataSource(CertificateLine.class, certificates.stream().map(this::line).toList()));
    }

    private CertificateLine line(StatusCertificate each) {
        String term = each.term().lastDay() == null ? texts.say("term.open", "from", each.term().from())
                : texts.say("term", "from", each.term().from(), "to", each.term().lastDay());
        return new CertificateLine(each.partnerName(), texts.say("partner.code", "code", partner), texts.name("status", each.status().name()), term,
                texts.say("number", "number", each.number()), each.spelled(),
                each.state() == CertificateState.VALID ? "" : texts.name("state", each.state().name()), publicUrl + "certificate",
                new StatusDot(each.status()), new QrCode(address(each)));
    }

    private String address(StatusCertificate each) {
        return publicUrl + "certificate?code=" + each.code();
    }
}
