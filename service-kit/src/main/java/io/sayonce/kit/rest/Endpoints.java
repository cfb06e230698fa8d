package io.sayonce.kit.rest;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** The REST endpoints of this service, as their resource classes declare them. */
@Singleton
public final class Endpoints {

    private final List<Endpoint> all;

    Endpoints(BeanManager beans) {
        all = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(bean -> of(bean.getBeanClass()))
                .toList();
    }

    public List<Endpoint> all() {
        return all;
    }

    /** The methods that an address knows, as the Allow header lists them. */
    String allowed(String path) {
        var verbs = new TreeSet<>(List.of("OPTIONS"));
        all.stream().filter(one -> one.matches(path)).map(Endpoint::verb).forEach(verbs::add);
        if (verbs.contains("GET")) {
            verbs.add("HEAD");
        }
        return String.join(", ", verbs);
    }

    static Stream<Endpoint> of(Class<?> resource) {
        return Optional.ofNullable(resource.getAnnotation(Path.class)).stream()
                .flatMap(root -> Arrays.stream(resource.getMethods()).flatMap(method -> of(root, method)));
    }

    private static Stream<Endpoint> of(Path root, Method method) {
        var path = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(verb -> new Endpoint(verb.value(), joined(root.value(), path), method));
    }

    private static String joined(String root, String path) {
        return Stream.of((root + "/" + path).split("/+"))
                .filter(step -> !step.isEmpty())
                .reduce("", (before, step) -> before + "/" + step);
    }

    /**
     * One operation.
     *
     * @param template the path with its parameters, e.g. {@code /v1/complaints/{id}}
     */
    public record Endpoint(String verb, String template, Method method) {

        private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

        boolean matches(String path) {
            var literals = PARAMETER.splitAsStream(template).map(Pattern::quote).toList();
            var pattern = String.join("[^/]+", literals) + (template.endsWith("}") ? "[^/]+" : "");
            return path.matches(pattern + "/?");
        }
    }
}
