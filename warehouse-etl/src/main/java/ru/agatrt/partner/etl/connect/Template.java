package ru.agatrt.partner.etl.connect;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connector configuration with places such as <code>{{book.host}}</code>, apart from Connect's own <code>${file:…}</code>. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.]+)}}");

    private final String resource;
    private final Map<String, String> entries;

    private Template(String resource, Map<String, String> entries) {
        this.resource = resource;
        this.entries = entries;
    }

    static Template load(String resource) {
        try (InputStream json = Template.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new IllegalArgumentException("No connector template " + resource);
            }
            return new Template(resource, new ObjectMapper().readValue(json, new TypeReference<LinkedHashMap<String, String>>() { }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException naming the place for which there is no value */
    Map<String, String> fill(Map<String, String> values) {
        Map<String, String> filled = new LinkedHashMap<>();
        entries.forEach((key, text) -> filled.put(key, PLACE.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException(resource + ": no value for " + place.group());
            }
            return Matcher.quoteReplacement(value);
        })));
        return filled;
    }
}
