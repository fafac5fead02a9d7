package se.tillitsspegeln.security.matrix;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One route as the code declares it.
 *
 * @param path with its parameters' names in braces and without their patterns
 * @param consumes the first media type it takes, empty if it does not say
 */
record Route(String method, String path, String consumes) {

    /** Logging out comes last: after it nobody is logged in any more. */
    private static final Comparator<Route> ORDER =
            Comparator.comparing(Route::isLogout).thenComparing(Route::path).thenComparing(Route::method);

    /** What the framework serves. */
    private static final List<Route> FRAMEWORK = List.of(
            new Route("POST", "/j_security_check", ""),
            new Route("GET", "/q/health", ""),
            new Route("GET", "/q/metrics", ""),
            new Route("GET", "/q/openapi", ""));

    /** Every route of the program's own classes and the framework's; of two that differ only in what they take, one. */
    static Set<Route> all() {
        Set<Route> routes = new TreeSet<>(ORDER);
        routes.addAll(FRAMEWORK);
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("se.tillitsspegeln")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream().flatMap(method -> of(type, method)))
                        .forEach(routes::add);
        return routes;
    }

    String name() {
        return method + " " + path;
    }

    private boolean isLogout() {
        return path.endsWith("/logout");
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    private static Stream<Route> of(JavaClass type, JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .filter(annotation -> annotation.isAnnotatedWith(HttpMethod.class))
                .map(annotation ->
                        annotation.getAnnotationOfType(HttpMethod.class).value())
                .map(verb -> new Route(verb, whole(type, method), taken(method)));
    }

    private static String whole(JavaClass type, JavaMethod method) {
        String base = type.getAnnotationOfType(Path.class).value();
        String rest = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String whole = ("/" + base + "/" + rest).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
        return plain(whole);
    }

    /** Without patterns, which may hold braces of their own. */
    private static String plain(String path) {
        String unnested = path.replaceAll("\\{(\\d+,?\\d*)}", "");
        return unnested.replaceAll("\\{\\s*(\\w+)[^{}]*}", "{$1}");
    }

    private static String taken(JavaMethod method) {
        return method.tryGetAnnotationOfType(Consumes.class)
                .map(types -> types.value()[0])
                .orElse("");
    }
}
