package ru.agatrt.partner.web.security;

import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** The address people use, from {@code PUBLIC_URL}; ends with a slash. */
public final class PublicAddress {

    private static final String DEFAULT = "http://localhost:8080/";

    private PublicAddress() {
    }

    public static URI get() {
        String url = ConfigProvider.getConfig().getOptionalValue("PUBLIC_URL", String.class).orElse(DEFAULT);
        return URI.create(url.endsWith("/") ? url : url + '/');
    }

    public static boolean isHttps() {
        return "https".equalsIgnoreCase(get().getScheme());
    }
}
