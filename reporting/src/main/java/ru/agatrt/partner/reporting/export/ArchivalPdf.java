package ru.agatrt.partner.reporting.export;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * Finishes a tagged document with embedded fonts to one that is still read the same in decades, PDF/A-2a (ISO 19005-2): colours get
 * a meaning of their own, and the file says in its metadata what it is.
 */
final class ArchivalPdf {

    private static final float VERSION = 1.7f;
    private static final String COLOURS = "sRGB IEC61966-2.1";
    private static final byte[] PROFILE = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final COSName CID_SET = COSName.getPDFName("CIDSet");

    private ArchivalPdf() {
    }

    static byte[] of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Set<COSDictionary> changed = Collections.newSetFromMap(new IdentityHashMap<>());
            Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (PDPage page : document.getPages()) {
                fonts(page.getResources().getCOSObject(), seen, changed);
            }
            colours(document);
            describe(document);
            document.setVersion(VERSION);
            changed.add(document.getDocumentCatalog().getCOSObject());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(pdf.length + (1 << 14));
            // What the engine wrote stays as it is, what is new follows: writing all of it once more would take as long as a page.
            document.saveIncremental(bytes, changed);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a list out of every font, also of those that only drawings use. The engine lists fewer characters than it embeds; the list may be
     * missing, but it must not be wrong.
     */
    private static void fonts(COSDictionary resources, Set<COSDictionary> seen, Set<COSDictionary> changed) {
        if (resources == null || !seen.add(resources)) {
            return;
        }
        for (COSDictionary font : dictionaries(resources.getCOSDictionary(COSName.FONT))) {
            COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
            COSDictionary own = descendants == null ? font : (COSDictionary) descendants.getObject(0);
            COSDictionary descriptor = own.getCOSDictionary(COSName.FONT_DESC);
            if (descriptor != null && descriptor.containsKey(CID_SET)) {
                descriptor.removeItem(CID_SET);
                changed.add(descriptor);
            }
        }
        for (COSDictionary drawing : dictionaries(resources.getCOSDictionary(COSName.XOBJECT))) {
            fonts(drawing.getCOSDictionary(COSName.RESOURCES), seen, changed);
        }
        for (COSDictionary pattern : dictionaries(resources.getCOSDictionary(COSName.PATTERN))) {
            fonts(pattern.getCOSDictionary(COSName.RESOURCES), seen, changed);
        }
    }

    private static List<COSDictionary> dictionaries(COSDictionary named) {
        return named == null ? List.of() : named.keySet().stream().map(named::getDictionaryObject).filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast).toList();
    }

    private static void colours(PDDocument document) throws IOException {
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(PROFILE));
        intent.setInfo(COLOURS);
        intent.setOutputCondition(COLOURS);
        intent.setOutputConditionIdentifier(COLOURS);
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
    }

    /** The same in the metadata as in the properties of the file, which older readers show. */
    private static void describe(PDDocument document) throws IOException {
        PDDocumentInformation info = document.getDocumentInformation();
        String xmp = """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                   <pdfaid:part>2</pdfaid:part>
                   <pdfaid:conformance>A</pdfaid:conformance>
                   <dc:format>application/pdf</dc:format>
                   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                   <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                   <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                   <xmp:CreatorTool>%s</xmp:CreatorTool>
                   <xmp:CreateDate>%s</xmp:CreateDate>
                   <pdf:Producer>%s</pdf:Producer>
                  </rdf:Description>
                 </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>""".formatted(xml(info.getTitle()), xml(info.getAuthor()), document.getDocumentCatalog().getLanguage(),
                xml(info.getCreator()), moment(info.getCreationDate()), xml(info.getProducer()));
        document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
    }

    private static String moment(Calendar calendar) {
        return calendar.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
