package ru.agatrt.partner.launcher.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reading, changing and writing the server's configuration file by the names of its elements. */
final class DomainXml {

    private final Document document;

    private DomainXml(Document document) {
        this.document = document;
    }

    static DomainXml read(Path file) throws IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        try (InputStream in = Files.newInputStream(file)) {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new DomainXml(factory.newDocumentBuilder().parse(in));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is not a readable domain.xml", e);
        }
    }

    void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(file + " could not be written", e);
        }
    }

    /** Sets attributes of every element of that name. */
    void set(String element, Map<String, String> attributes) {
        all(element).forEach(found -> attributes.forEach(found::setAttribute));
    }

    /** Sets attributes of the one element that has this name or id. */
    void set(String element, String name, Map<String, String> attributes) {
        Element found = named(element, name);
        attributes.forEach(found::setAttribute);
    }

    void remove(String element, String name) {
        Element found = named(element, name);
        found.getParentNode().removeChild(found);
    }

    /** Adds a child to the one element that has this name. */
    Element add(String parentElement, String parentName, String element, Map<String, String> attributes) {
        return add(named(parentElement, parentName), element, attributes);
    }

    Element add(Element parent, String element, Map<String, String> attributes) {
        Element child = document.createElement(element);
        attributes.forEach(child::setAttribute);
        parent.appendChild(child);
        return child;
    }

    /** Options of the running server's Java virtual machine. */
    List<String> jvmOptions() {
        return optionElements().map(Node::getTextContent).map(String::strip).toList();
    }

    /** Replaces all options of the running server's Java virtual machine. */
    void jvmOptions(List<String> options) {
        Element parent = serversJava();
        optionElements().toList().forEach(parent::removeChild);
        options.forEach(option -> add(parent, "jvm-options", Map.of()).setTextContent(option));
    }

    /** The first one belongs to the server; the second to the template for further servers, which we never make. */
    private Element serversJava() {
        return all("java-config").findFirst().orElseThrow();
    }

    private Stream<Element> optionElements() {
        Element parent = serversJava();
        return all("jvm-options").filter(option -> option.getParentNode() == parent);
    }

    private Element named(String element, String name) {
        return all(element).filter(found -> name.equals(found.getAttribute("name")) || name.equals(found.getAttribute("id")))
                .findFirst().orElseThrow(() -> new IllegalStateException("domain.xml has no " + element + " " + name));
    }

    private Stream<Element> all(String element) {
        NodeList nodes = document.getElementsByTagName(element);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements.stream();
    }
}
