package io.serai.integrations.internal.routes;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A request to the desk inside the request of a program: another address, perhaps other words, and nothing of what has been noted on the outer
 * one.
 */
final class InnerRequest extends HttpServletRequestWrapper {
    private final InnerCall call;
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    InnerRequest(HttpServletRequest outer, InnerCall call) {
        super(outer);
        this.call = call;
        MultiValueMap<String, String> query =
                UriComponentsBuilder.newInstance().query(call.query()).build().getQueryParams();
        query.forEach((name, values) -> parameters.put(
                decoded(name),
                values.stream()
                        .map(value -> value == null ? "" : decoded(value))
                        .toArray(String[]::new)));
    }

    private static String decoded(String text) {
        return UriUtils.decode(text.replace("+", "%20"), StandardCharsets.UTF_8);
    }

    @Override
    public String getMethod() {
        return call.method().name();
    }

    @Override
    public String getRequestURI() {
        return call.path();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer("http://localhost").append(call.path());
    }

    @Override
    public String getServletPath() {
        return UriUtils.decode(call.path(), StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public @Nullable String getQueryString() {
        return call.query().isEmpty() ? null : call.query();
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    /** The body that is given, or that of the outer request: a file is not held in memory. */
    @Override
    public ServletInputStream getInputStream() throws IOException {
        return call.body().isPresent() ? new Bytes(call.body().get()) : super.getInputStream();
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return call.body().isPresent()
                ? new BufferedReader(new InputStreamReader(
                        new ByteArrayInputStream(call.body().get()), StandardCharsets.UTF_8))
                : super.getReader();
    }

    @Override
    public @Nullable String getContentType() {
        return call.body().isPresent() ? MediaType.APPLICATION_JSON_VALUE : super.getContentType();
    }

    @Override
    public int getContentLength() {
        return call.body().map(body -> body.length).orElseGet(super::getContentLength);
    }

    @Override
    public long getContentLengthLong() {
        return call.body().map(body -> (long) body.length).orElseGet(super::getContentLengthLong);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return own(name).orElseGet(() -> super.getHeader(name));
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return own(name).map(value -> Collections.enumeration(List.of(value))).orElseGet(() -> super.getHeaders(name));
    }

    /** Whatever else the outer one said of its body does not hold for ours. */
    private Optional<String> own(String name) {
        if (call.body().isEmpty()) {
            return Optional.empty();
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "content-type" -> Optional.of(MediaType.APPLICATION_JSON_VALUE);
            case "content-length" -> Optional.of(Integer.toString(call.body().get().length));
            case "accept" -> Optional.of(MediaType.ALL_VALUE);
            default -> Optional.empty();
        };
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public boolean isAsyncSupported() {
        return false;
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        private Bytes(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length));
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("A body in memory is read at once.");
        }
    }
}
