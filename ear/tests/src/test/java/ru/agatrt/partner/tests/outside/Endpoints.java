package ru.agatrt.partner.tests.outside;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every address of the REST interface, read from the compiled resources, so that a new one is tested without being listed. */
final class Endpoints {

    private static final String JAX_RS = "jakarta.ws.rs.";
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    /** @param path below {@code /api/v1}, with {@code x} in place of each parameter */
    record Endpoint(String method, String path) {

        /** Published lists need no sign-in. */
        boolean isPublic() {
            return method.equals("GET") && path.startsWith("/status-lists");
        }

        /** What the import account is for. */
        boolean isForTheErp() {
            return path.startsWith("/imports");
        }

        @Override
        public String toString() {
            return method + ' ' + path;
        }
    }

    private Endpoints() {
    }

    static List<Endpoint> all() {
        Path classes = Path.of(System.getProperty("partner.home")).resolve("partner-web/target/classes");
        List<Endpoint> found = new ClassFileImporter().importPath(classes).stream()
                .filter(type -> path(type).isPresent())
                .flatMap(Endpoints::of)
                .toList();
        if (found.size() < 5) {
            throw new IllegalStateException("only " + found + " found in " + classes + ": nothing would be tested");
        }
        return found;
    }

    private static Stream<Endpoint> of(JavaClass resource) {
        return resource.getMethods().stream().flatMap(method -> METHODS.stream()
                .filter(name -> method.isAnnotatedWith(JAX_RS + name))
                .map(name -> new Endpoint(name, join(path(resource).orElseThrow(), path(method)))));
    }

    private static Optional<String> path(JavaClass type) {
        return type.tryGetAnnotationOfType(JAX_RS + "Path").flatMap(a -> a.get("value")).map(Object::toString);
    }

    private static String path(JavaMethod method) {
        return method.tryGetAnnotationOfType(JAX_RS + "Path").flatMap(a -> a.get("value")).map(Object::toString).orElse("");
    }

    private static String join(String ofClass, String ofMethod) {
        String path = '/' + ofClass + '/' + ofMethod;
        return path.replaceAll("\\{\\w+\\s*(:[^{}]*)?}", "x").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}
