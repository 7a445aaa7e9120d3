package ru.agatrt.partner.web.support;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Serves the styles of PrimeFaces inside a cascade layer. What stands outside a layer wins whatever the selectors, so the
 * product's own styles need no war of specificity with the theme's.
 */
public class LayeredStyles extends ResourceHandlerWrapper {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    public LayeredStyles(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String resourceName, String libraryName) {
        return layered(super.createResource(resourceName, libraryName));
    }

    @Override
    public Resource createResource(String resourceName, String libraryName, String contentType) {
        return layered(super.createResource(resourceName, libraryName, contentType));
    }

    private static Resource layered(Resource resource) {
        boolean theirs = resource != null && resource.getLibraryName() != null && resource.getResourceName() != null
                && resource.getLibraryName().startsWith("primefaces") && resource.getResourceName().endsWith(".css");
        return theirs ? new Layered(resource) : resource;
    }

    private static final class Layered extends ResourceWrapper {

        Layered(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            try (InputStream in = super.getInputStream()) {
                String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                // Inside the block the mark would become part of the first selector.
                String bare = css.startsWith(BYTE_ORDER_MARK) ? css.substring(1) : css;
                return new ByteArrayInputStream(("@layer primefaces{" + bare + "}").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
