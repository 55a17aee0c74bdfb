package io.serai.integrations.internal.openapi;

import io.serai.integrations.internal.routes.Route;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** Each route as an operation, read off the desk's methods that answer it. */
final class Operations {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}/]+)}");
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> FILE =
            Map.of("type", "object", "properties", Map.of("file", Map.of("type", "string", "format", "binary")));
    /** Variables that are words; all others are ids. */
    private static final Set<String> NAMES = Set.of("key", "kind", "tool");

    private final Reference reference;
    private final Schemas schemas;

    Operations(Reference reference, Schemas schemas) {
        this.reference = reference;
        this.schemas = schemas;
    }

    /** @param methods the desk's, each for its kind of body */
    Map<String, Object> of(Route route, List<HandlerMethod> methods) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", operationId(route));
        operation.put("tags", List.of(route.area()));
        operation.put("summary", route.summary());
        operation.put("description", description(route));
        operation.put("x-scope", route.scope().text());
        operation.put("security", List.of(Map.of("token", List.of(route.scope().text()))));
        List<Object> parameters = parameters(route, methods);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        body(route, methods).ifPresent(body -> operation.put("requestBody", body));
        operation.put("responses", responses(route, methods.getFirst()));
        return operation;
    }

    private String description(Route route) {
        String scope = "Needs the scope `" + route.scope().text() + "`.";
        return reference.operation(route).map(words -> words + " " + scope).orElse(scope);
    }

    private List<Object> parameters(Route route, List<HandlerMethod> methods) {
        var parameters = new ArrayList<Object>(variables(route));
        Set<Object> named = new HashSet<>();
        for (HandlerMethod method : methods) {
            for (MethodParameter parameter : method.getMethodParameters()) {
                query(parameter).stream()
                        .filter(one -> named.add(one.get("name")))
                        .forEach(parameters::add);
            }
        }
        reference
                .queries(route)
                .forEach((name, words) -> parameters.add(
                        Map.of("name", name, "in", "query", "required", false, "description", words, "schema", TEXT)));
        if (route.changes()) {
            parameters.add(Map.of("$ref", "#/components/parameters/IdempotencyKey"));
        }
        return parameters;
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

    private List<Object> variables(Route route) {
        List<Object> found = new ArrayList<>();
        Matcher names = VARIABLE.matcher(route.path());
        while (names.find()) {
            String name = names.group(1);
            Map<String, Object> schema = NAMES.contains(name) ? TEXT : Map.of("type", "string", "format", "uuid");
            found.add(described(name, Map.of("name", name, "in", "path", "required", true, "schema", schema)));
        }
        return found;
    }

    private Map<String, Object> described(String name, Map<String, Object> parameter) {
        Map<String, Object> whole = new LinkedHashMap<>(parameter);
        reference.parameter(name).ifPresent(words -> whole.put("description", words));
        return whole;
    }

    private List<Map<String, Object>> query(MethodParameter parameter) {
        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
        if (named != null && Map.class.isAssignableFrom(parameter.getParameterType())) {
            return List.of(); // the reference names them
        }
        if (named != null && !MultipartFile.class.isAssignableFrom(parameter.getParameterType())) {
            return List.of(query(parameter, named));
        }
        return parameter.getParameterType().isRecord() && !isBody(parameter)
                ? fields(parameter.getParameterType())
                : List.of();
    }

    private Map<String, Object> query(MethodParameter parameter, RequestParam named) {
        boolean may = !named.required()
                || !named.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                || parameter.isOptional();
        ResolvableType type = ResolvableType.forMethodParameter(parameter);
        ResolvableType inner = type.resolve(Object.class) == Optional.class ? type.getGeneric(0) : type;
        String name = named.value().isEmpty()
                ? String.valueOf(parameter.getParameter().getName())
                : named.value();
        return described(name, Map.of("name", name, "in", "query", "required", !may, "schema", schemas.of(inner)));
    }

    /** A question that is a record: each of its parts is a parameter. */
    private List<Map<String, Object>> fields(Class<?> question) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (var part : question.getRecordComponents()) {
            Map<String, Object> schema = schemas.of(ResolvableType.forType(part.getGenericType()));
            found.add(described(
                    part.getName(),
                    Map.of("name", part.getName(), "in", "query", "required", false, "schema", schema)));
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

    private Optional<Map<String, Object>> body(Route route, List<HandlerMethod> methods) {
        Map<String, Object> kinds = new LinkedHashMap<>();
        boolean required = true;
        for (HandlerMethod method : methods) {
            for (MethodParameter parameter : method.getMethodParameters()) {
                RequestBody body = parameter.getParameterAnnotation(RequestBody.class);
                if (body != null) {
                    required = required && body.required();
                    kinds.put("application/json", json(route, parameter));
                } else if (MultipartFile.class.isAssignableFrom(parameter.getParameterType())) {
                    kinds.put("multipart/form-data", Map.of("schema", FILE));
                }
            }
        }
        return kinds.isEmpty() ? Optional.empty() : Optional.of(Map.of("required", required, "content", kinds));
    }

    private Map<String, Object> json(Route route, MethodParameter parameter) {
        Map<String, Object> kind = new LinkedHashMap<>();
        kind.put("schema", schemas.of(ResolvableType.forMethodParameter(parameter)));
        reference.example(route).ifPresent(example -> kind.put("example", example));
        return kind;
    }

    private Map<String, Object> responses(Route route, HandlerMethod method) {
        ResponseStatus status = method.getMethodAnnotation(ResponseStatus.class);
        ResolvableType type = ResolvableType.forMethodReturnType(method.getMethod());
        ResolvableType given = type.resolve(Object.class) == ResponseEntity.class ? type.getGeneric(0) : type;
        Map<String, Object> responses = new LinkedHashMap<>();
        int code = status == null ? 200 : status.value().value();
        responses.put(Integer.toString(code), answer(route, given));
        Texts.refusals(route).forEach(refusal -> responses.put(refusal, Texts.refused(refusal)));
        responses.put("default", Map.of("$ref", "#/components/responses/Problem"));
        return responses;
    }

    private Map<String, Object> answer(Route route, ResolvableType given) {
        Class<?> raw = given.resolve(Object.class);
        boolean nothing = raw == void.class || raw == Void.class;
        if (nothing && route.changes()) {
            return Map.of("description", "Done.", "headers", Texts.HEADERS);
        }
        boolean bytes = nothing || raw == Object.class || Resource.class.isAssignableFrom(raw) || raw == String.class;
        Map<String, Object> schema = bytes ? Map.of("type", "string") : schemas.of(given);
        return Map.of(
                "description",
                bytes ? "The file." : "Well.",
                "headers",
                Texts.HEADERS,
                "content",
                Map.of(bytes ? "*/*" : "application/json", Map.of("schema", schema)));
    }
}
