package io.serai.integrations.internal.openapi;

import io.serai.integrations.internal.routes.Route;
import io.serai.integrations.internal.routes.Routes;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The public interface as OpenAPI 3.1, read off the very methods that answer it. */
@Component
public class OpenApi {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}/]+)}");

    private final Routes routes;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable Map<String, Object> written;

    OpenApi(Routes routes, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.routes = routes;
        this.mappings = mappings;
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
        var schemas = new Schemas();
        Map<String, HandlerMethod> methods = methods();
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Route route : routes.all()) {
            HandlerMethod method = Optional.ofNullable(
                            methods.get(key(route.method().name(), route.desk())))
                    .orElseThrow(() -> new IllegalStateException("nobody answers " + route));
            operations(paths, route.path())
                    .put(route.method().name().toLowerCase(Locale.ROOT), operation(route, method, schemas));
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

    private Map<String, HandlerMethod> methods() {
        Map<String, HandlerMethod> found = new LinkedHashMap<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
            for (String pattern : info.getPatternValues()) {
                info.getMethodsCondition().getMethods().forEach(verb -> found.put(key(verb.name(), pattern), method));
            }
        }));
        return found;
    }

    /** Variables are named as each controller likes. */
    private static String key(String method, String path) {
        return method + " " + VARIABLE.matcher(path).replaceAll("{}");
    }

    private static Map<String, Object> operation(Route route, HandlerMethod method, Schemas schemas) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", operationId(route));
        operation.put("tags", List.of(route.area()));
        operation.put("summary", route.summary());
        operation.put("x-scope", route.scope().text());
        var parameters = new ArrayList<Object>(variables(route));
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameters.addAll(query(parameter, schemas));
            body(parameter, schemas).ifPresent(body -> operation.put("requestBody", body));
        }
        if (route.changes()) {
            parameters.add(Map.of("$ref", "#/components/parameters/IdempotencyKey"));
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put("responses", responses(method, schemas));
        return operation;
    }

    private static String operationId(Route route) {
        var id = new StringBuilder(route.method().name().toLowerCase(Locale.ROOT));
        for (String step : route.path().split("[/.]")) {
            String word = step.replaceAll("[^A-Za-z]", "");
            if (!word.isEmpty()) {
                id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return id.toString();
    }

    private static List<Object> variables(Route route) {
        List<Object> found = new ArrayList<>();
        Matcher names = VARIABLE.matcher(route.path());
        while (names.find()) {
            found.add(Map.of(
                    "name",
                    names.group(1),
                    "in",
                    "path",
                    "required",
                    true,
                    "schema",
                    Map.of("type", "string", "format", "uuid")));
        }
        return found;
    }

    private static List<Object> query(MethodParameter parameter, Schemas schemas) {
        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
        if (named != null && Map.class.isAssignableFrom(parameter.getParameterType())) {
            return List.of(); // its names are the summary's
        }
        if (named != null && !MultipartFile.class.isAssignableFrom(parameter.getParameterType())) {
            return List.of(query(parameter, named, schemas));
        }
        return parameter.getParameterType().isRecord() && !isBody(parameter)
                ? fields(parameter.getParameterType(), schemas)
                : List.of();
    }

    private static Map<String, Object> query(MethodParameter parameter, RequestParam named, Schemas schemas) {
        boolean may = !named.required()
                || !named.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                || parameter.isOptional();
        ResolvableType type = ResolvableType.forMethodParameter(parameter);
        ResolvableType inner = type.resolve(Object.class) == Optional.class ? type.getGeneric(0) : type;
        String name = named.value().isEmpty()
                ? String.valueOf(parameter.getParameter().getName())
                : named.value();
        return Map.of("name", name, "in", "query", "required", !may, "schema", schemas.of(inner));
    }

    /** A question that is a record: each of its parts is a parameter. */
    private static List<Object> fields(Class<?> question, Schemas schemas) {
        List<Object> found = new ArrayList<>();
        for (var part : question.getRecordComponents()) {
            found.add(Map.of(
                    "name",
                    part.getName(),
                    "in",
                    "query",
                    "required",
                    false,
                    "schema",
                    schemas.of(ResolvableType.forType(part.getGenericType()))));
        }
        return found;
    }

    private static boolean isBody(MethodParameter parameter) {
        for (Class<? extends Annotation> other :
                List.of(RequestBody.class, PathVariable.class, RequestHeader.class, RequestParam.class)) {
            if (parameter.hasParameterAnnotation(other)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Map<String, Object>> body(MethodParameter parameter, Schemas schemas) {
        if (MultipartFile.class.isAssignableFrom(parameter.getParameterType())) {
            var file = Map.of(
                    "type", "object", "properties", Map.of("file", Map.of("type", "string", "format", "binary")));
            return Optional.of(
                    Map.of("required", true, "content", Map.of("multipart/form-data", Map.of("schema", file))));
        }
        RequestBody body = parameter.getParameterAnnotation(RequestBody.class);
        return body == null
                ? Optional.empty()
                : Optional.of(Map.of(
                        "required",
                        body.required(),
                        "content",
                        Map.of(
                                "application/json",
                                Map.of("schema", schemas.of(ResolvableType.forMethodParameter(parameter))))));
    }

    private static Map<String, Object> responses(HandlerMethod method, Schemas schemas) {
        ResponseStatus status = method.getMethodAnnotation(ResponseStatus.class);
        ResolvableType type = ResolvableType.forMethodReturnType(method.getMethod());
        ResolvableType given = type.resolve(Object.class) == ResponseEntity.class ? type.getGeneric(0) : type;
        Map<String, Object> responses = new LinkedHashMap<>();
        int code = status == null ? 200 : status.value().value();
        responses.put(Integer.toString(code), answer(given, schemas));
        responses.put("default", Map.of("$ref", "#/components/responses/Problem"));
        return responses;
    }

    private static Map<String, Object> answer(ResolvableType given, Schemas schemas) {
        Class<?> raw = given.resolve(Object.class);
        if (raw == void.class || raw == Void.class) {
            return Map.of("description", "Done.");
        }
        boolean bytes = raw == Object.class || Resource.class.isAssignableFrom(raw) || raw == String.class;
        return bytes
                ? Map.of(
                        "description",
                        "The file.",
                        "content",
                        Map.of("*/*", Map.of("schema", Map.of("type", "string"))))
                : Map.of(
                        "description",
                        "Well.",
                        "content",
                        Map.of("application/json", Map.of("schema", schemas.of(given))));
    }
}
