package ru.agatrt.partner.launcher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the domain the server runs in: the distribution's own domain, with every door shut that the application does not
 * need. It is made anew at each start, so nothing in it can grow stale; what must last is in the databases.
 */
public final class PayaraDomain {

    /** Largest request body: an import file of 200 MB and its wrapping. */
    private static final long MAX_POST_BYTES = 210L * 1024 * 1024;

    /** Caches that only cost time to make again. */
    private static final String KEPT = "osgi-cache";

    private static final Pattern VERSIONED = Pattern.compile("\\[([^\\]|]*)\\|([^\\]]*)\\](.*)");

    private final ServerSettings settings;

    public PayaraDomain(ServerSettings settings) {
        this.settings = settings;
    }

    /**
     * Writes the domain. An earlier one in the same place is replaced.
     *
     * @param moreOptions further options of the Java virtual machine
     */
    public void prepare(List<String> moreOptions) throws IOException {
        Path template = settings.software().resolve("glassfish/domains/domain1");
        Files.createDirectories(settings.domain());
        clear(settings.domain());
        copy(template.resolve("config"), settings.domain().resolve("config"));
        for (String folder : List.of("docroot", "lib/classes", "lib/applibs", "lib/warlibs", "logs")) {
            Files.createDirectories(settings.domain().resolve(folder));
        }
        Files.writeString(settings.domain().resolve("config/admin-keyfile"), AdminKeyfile.line(settings.adminPassword()));
        DomainXml xml = DomainXml.read(template.resolve("config/domain.xml"));
        closeUnusedDoors(xml);
        listen(xml);
        xml.jvmOptions(jvmOptions(xml.jvmOptions(), moreOptions));
        xml.write(settings.domainXml());
    }

    private static void closeUnusedDoors(DomainXml xml) {
        Map<String, String> off = Map.of("enabled", "false");
        xml.set("hazelcast-runtime-configuration", off);
        xml.set("hazelcast-config-specific-configuration", off);
        xml.set("jmx-connector", Map.of("enabled", "false", "address", "127.0.0.1"));
        xml.set("iiop-listener", Map.of("enabled", "false", "address", "127.0.0.1"));
        var jms = xml.add("config", "server-config", "jms-service",
                Map.of("type", "DISABLED", "default-jms-host", "default_JMS_host"));
        xml.add(jms, "jms-host", Map.of("name", "default_JMS_host", "host", "127.0.0.1", "port", "7676", "lazy-init", "true"));
        xml.remove("property", "adminConsoleDownloadLocation");
        xml.remove("network-listener", "http-listener-2");
        xml.remove("protocol", "http-listener-2");
        xml.set("virtual-server", "server", Map.of("network-listeners", "http-listener-1"));
        // Figures of the server are for operators: the application hands them out after sign-in.
        xml.set("microprofile-metrics-configuration", Map.of("security-enabled", "true", "roles", "ADMIN"));
    }

    private void listen(DomainXml xml) {
        xml.set("network-listener", "http-listener-1",
                Map.of("address", settings.httpAddress(), "port", Integer.toString(settings.httpPort())));
        xml.set("network-listener", "admin-listener",
                Map.of("address", "127.0.0.1", "port", Integer.toString(settings.adminPort())));
        xml.set("http", Map.of("server-header", "false", "xpowered-by", "false",
                "max-post-size-bytes", Long.toString(MAX_POST_BYTES)));
        xml.set("thread-pool", "http-thread-pool", Map.of("min-thread-pool-size", "8", "max-thread-pool-size", "64"));
    }

    private static List<String> jvmOptions(List<String> original, List<String> more) {
        List<String> options = new ArrayList<>(original);
        // A telnet shell into the running server.
        options.removeIf(option -> option.startsWith("-Dosgi.shell.telnet") || option.startsWith("-Xmx"));
        options.replaceAll(option -> option.replace("org.apache.felix.shell.remote,", ""));
        options.addAll(List.of("-Xmx1g", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC"));
        options.addAll(more);
        return options;
    }

    /** Options as a command line takes them: version conditions decided, placeholders filled in. */
    List<String> commandLineOptions() throws IOException {
        List<String> options = new ArrayList<>();
        for (String option : DomainXml.read(settings.domainXml()).jvmOptions()) {
            Matcher versioned = VERSIONED.matcher(option);
            if (!versioned.matches()) {
                options.add(filled(option));
            } else if (isFor(versioned.group(1), versioned.group(2))) {
                options.add(filled(versioned.group(3)));
            }
        }
        return options;
    }

    /** True when this Java lies within the bounds; options of other vendors' machines name the vendor and are left out. */
    private static boolean isFor(String least, String most) {
        int java = Runtime.version().feature();
        boolean numbers = (least + most).chars().allMatch(Character::isDigit);
        return numbers && (least.isEmpty() || Integer.parseInt(least) <= java) && (most.isEmpty() || java <= Integer.parseInt(most));
    }

    private String filled(String option) {
        return option.replace("${com.sun.aas.instanceRoot}", settings.domain().toString())
                .replace("${com.sun.aas.installRoot}", settings.software().resolve("glassfish").toString());
    }

    private static void clear(Path domain) throws IOException {
        try (Stream<Path> entries = Files.list(domain)) {
            for (Path entry : entries.filter(path -> !path.endsWith(KEPT)).toList()) {
                walk(entry, Comparator.reverseOrder(), Files::delete);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        walk(from, Comparator.naturalOrder(), path -> Files.copy(path, to.resolve(from.relativize(path).toString())));
    }

    private static void walk(Path tree, Comparator<Path> order, FileAction action) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(order).toList()) {
                action.accept(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private interface FileAction {
        void accept(Path path) throws IOException;
    }
}
