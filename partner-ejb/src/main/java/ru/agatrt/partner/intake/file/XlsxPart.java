package ru.agatrt.partner.intake.file;

import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ru.agatrt.partner.kernel.InvalidInput;

/**
 * One part of a workbook as XML, read forward. No document type, no entities but the five of XML itself, nothing fetched
 * from elsewhere. Elements are told by their local names, since the strict form of the format has other namespaces.
 */
final class XlsxPart implements Closeable {

    /** Sheets nest a dozen levels deep; the parser keeps one entry a level. */
    private static final int DEEPEST = 100;

    private final XlsxPartStream bytes;
    private final XMLStreamReader xml;
    private int depth;

    XlsxPart(XlsxPartStream bytes) throws IOException {
        this.bytes = bytes;
        try {
            xml = factory().createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            bytes.close();
            throw XlsxArchive.broken(e);
        }
    }

    /** That of Java itself, whatever other parsers the server brings: its limits are known. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched from elsewhere");
        });
        return factory;
    }

    /** Goes to the next start of an element; {@code false} at the end of the part. */
    boolean nextStart() {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            if (isStart()) {
                return true;
            }
        }
        return false;
    }

    /**
     * @return the next event, a constant of {@link XMLStreamConstants}
     * @throws InvalidInput {@code FILE_XLSX_DOCTYPE} or {@code FILE_XLSX_BROKEN}
     */
    int next() {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new InvalidInput("FILE_XLSX_DOCTYPE");
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > DEEPEST) {
                throw XlsxArchive.broken(null);
            }
            return event;
        } catch (XMLStreamException e) {
            throw XlsxArchive.broken(e);
        }
    }

    boolean isStart() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    boolean isEndOf(String name) {
        return isEnd() && name.equals(xml.getLocalName());
    }

    /** Local name of the element that starts or ends here. */
    String name() {
        return xml.getLocalName();
    }

    /** Value of an attribute without regard to its namespace; {@code null} when there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /**
     * Appends the text of the element that has just started, up to its end.
     *
     * @param most characters {@code text} may have then; more are dropped, so that the caller can tell by one too many
     */
    void text(StringBuilder text, int most) {
        for (int level = 1; level > 0;) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                level++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                level--;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw XlsxArchive.broken(null);
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT && text.length() <= most) {
                int length = Math.min(xml.getTextLength(), most + 1 - text.length());
                text.append(xml.getTextCharacters(), xml.getTextStart(), length);
            }
        }
    }

    /** Passes over the element that has just started, with all it holds. */
    void skip() {
        text(new StringBuilder(), -1);
    }

    /** Reads on to the end, where the checksum is looked at. */
    void finish() {
        while (xml.getEventType() != XMLStreamConstants.END_DOCUMENT) {
            next();
        }
        try {
            bytes.readToEnd();
        } catch (IOException e) {
            throw XlsxArchive.broken(e);
        }
    }

    long packedBytes() {
        return bytes.packedCount();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
