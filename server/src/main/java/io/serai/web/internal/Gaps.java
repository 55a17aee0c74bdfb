package io.serai.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Remembers what a request said, so that it can be told what it left out when that was needed. */
@RestControllerAdvice
class Gaps extends RequestBodyAdviceAdapter {
    private static final String SAID = Gaps.class.getName();
    private static final int DEEPEST = 8;

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(SAID, body, RequestAttributes.SCOPE_REQUEST);
        }
        return body;
    }

    /** The first thing that should have been there. */
    static Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(SAID)).flatMap(body -> in(body, "", 0));
    }

    private static Optional<String> in(@Nullable Object value, String path, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (value == null) {
            return Optional.of(path.isEmpty() ? "body" : path);
        }
        return switch (value) {
            case Record said -> inRecord(said, path, depth);
            case Collection<?> items ->
                items.stream()
                        .flatMap(item -> in(item, path + "[]", depth + 1).stream())
                        .findFirst();
            case Map<?, ?> entries ->
                entries.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .flatMap(entry -> in(entry.getValue(), path + "." + entry.getKey(), depth + 1).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<String> inRecord(Record said, String path, int depth) {
        for (RecordComponent component : said.getClass().getRecordComponents()) {
            String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
            Object value = read(said, component);
            Optional<String> gap =
                    value == null && mayBeAbsent(component) ? Optional.empty() : in(value, name, depth + 1);
            if (gap.isPresent()) {
                return gap;
            }
        }
        return Optional.empty();
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        AnnotatedElement type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object read(Record said, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(said);
        } catch (IllegalAccessException | InvocationTargetException closed) {
            return "";
        }
    }
}
