package ru.agatrt.partner.reporting;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What keeps a document from being PDF/A-2a, as veraPDF finds it. */
public final class PdfArchive {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfArchive() {
    }

    /** Each broken rule once, with a place; empty for a document that conforms. */
    public static List<String> faults(byte[] pdf) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false)) {
            return validator.validate(parser).getTestAssertions().stream().filter(found -> found.getStatus() == TestAssertion.Status.FAILED)
                    .map(found -> found.getRuleId().getClause() + "-" + found.getRuleId().getTestNumber() + " " + found.getMessage() + " "
                            + found.getLocation().getContext()).toList();
        } catch (Exception e) {
            throw new IllegalStateException("the document could not be checked", e);
        }
    }
}
