package io.serai.integrations.internal.openapi;

import io.serai.integrations.internal.routes.Route;
import io.serai.integrations.internal.routes.Routes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The public interface as OpenAPI 3.1, read off the very methods that answer it. */
@Component
public class OpenApi {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}/]+)}");

    private final Routes routes;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Reference reference;
    private volatile @Nullable Map<String, Object> written;

    OpenApi(Routes routes, ObjectProvider<RequestMappingHandlerMapping> mappings, Reference reference) {
        this.routes = routes;
        this.mappings = mappings;
        this.reference = reference;
    }

    public Map<String, Object> document() {
        Map<String, Object> known = written;
        if (known == null) {
            known = write();
            written = known;
        }
        return known;
    }

    private Map<String, Object> write() {
        var schemas = new Schemas(reference);
        var operations = new Operations(reference, schemas);
        Map<String, List<HandlerMethod>> methods = methods();
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Route route : routes.all()) {
            List<HandlerMethod> answering = Optional.ofNullable(
                            methods.get(key(route.method().name(), route.desk())))
                    .orElseThrow(() -> new IllegalStateException("nobody answers " + route));
            operations(paths, route.path())
                    .put(route.method().name().toLowerCase(Locale.ROOT), operations.of(route, answering));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Serai", "version", "1", "description", Texts.INTRODUCTION));
        document.put("servers", List.of(Map.of("url", "/api/v1")));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("paths", paths);
        document.put("components", Texts.components(schemas.components()));
        return document;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> operations(Map<String, Object> paths, String path) {
        return (Map<String, Object>) paths.computeIfAbsent(path, fresh -> new LinkedHashMap<String, Object>());
    }

    /** One address may be answered by several methods, each for its kind of body. */
    private Map<String, List<HandlerMethod>> methods() {
        Map<String, List<HandlerMethod>> found = new LinkedHashMap<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
            for (String pattern : info.getPatternValues()) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> found.computeIfAbsent(key(verb.name(), pattern), fresh -> new ArrayList<>())
                                .add(method));
            }
        }));
        return found;
    }

    /** Variables are named as each controller likes. */
    private static String key(String method, String path) {
        return method + " " + VARIABLE.matcher(path).replaceAll("{}");
    }
}
