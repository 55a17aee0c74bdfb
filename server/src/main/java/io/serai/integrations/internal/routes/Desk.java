package io.serai.integrations.internal.routes;

import io.serai.integrations.internal.door.Answered;
import io.serai.shared.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the desk's own controllers, within the request of a program and as its agent: what other systems are told and may do is what the desk is
 * told and may do, by construction.
 */
@Component
public class Desk {
    private final ObjectProvider<DispatcherServlet> servlet;
    private final JsonMapper json;

    Desk(ObjectProvider<DispatcherServlet> servlet, JsonMapper json) {
        this.servlet = servlet;
        this.json = json;
    }

    /** The answer goes out as it comes, however long it is. */
    public void pass(HttpServletRequest outer, HttpServletResponse response, InnerCall call)
            throws ServletException, IOException {
        servlet.getObject().service(new InnerRequest(outer, call), response);
    }

    public Answered call(HttpServletRequest outer, HttpServletResponse response, InnerCall call) {
        var inner = new InnerResponse(response);
        try {
            servlet.getObject().service(new InnerRequest(outer, call), inner);
        } catch (ServletException | IOException failed) {
            throw new IllegalStateException("the desk could not be asked", failed);
        }
        return inner.answered();
    }

    /** Asks within a request, for those who speak another language to the outside than the desk's. */
    public Asking within(HttpServletRequest outer, HttpServletResponse response) {
        return new Asking(outer, response);
    }

    /** @param status as HTTP has it; @param body null where there is none */
    public record Told(int status, JsonNode body) {
        public boolean isWell() {
            return status < 300;
        }

        /** @throws Refused when it did not end well */
        public JsonNode orRefuse() {
            if (!isWell()) {
                throw new Refused(status, body.path("detail").asString("This is not possible."));
            }
            return body;
        }
    }

    /** The desk refused; the message is for a person. */
    public static final class Refused extends RuntimeException {
        private final int status;

        Refused(int status, String detail) {
            super(detail);
            this.status = status;
        }

        public int status() {
            return status;
        }

        public String detail() {
            return String.valueOf(getMessage());
        }
    }

    public final class Asking {
        private final HttpServletRequest outer;
        private final HttpServletResponse response;

        private Asking(HttpServletRequest outer, HttpServletResponse response) {
            this.outer = outer;
            this.response = response;
        }

        public Told get(String path, Map<String, String> query) {
            var text = new StringBuilder();
            query.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                    .append(encoded(name))
                    .append('=')
                    .append(encoded(value)));
            return told(new InnerCall(HttpMethod.GET, path, text.toString(), Optional.of(new byte[0])));
        }

        public Told send(HttpMethod method, String path, Object body) {
            return told(new InnerCall(method, path, "", Optional.of(json.writeValueAsBytes(body))));
        }

        private Told told(InnerCall call) {
            Answered answered = call(outer, response, call);
            return new Told(answered.status(), read(answered));
        }

        /** What is no JSON is its text. */
        private JsonNode read(Answered answered) {
            if (answered.body().length == 0) {
                return json.createObjectNode();
            }
            return answered.type().filter(type -> type.startsWith("text/")).isPresent()
                    ? json.valueToTree(new String(answered.body(), StandardCharsets.UTF_8))
                    : json.readTree(answered.body());
        }

        private static String encoded(String text) {
            return UriUtils.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** A step of a path that came from outside. */
    public static String step(String text) {
        if (text.isEmpty() || text.length() > 100) {
            throw Problem.invalid("That is not an id.");
        }
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
