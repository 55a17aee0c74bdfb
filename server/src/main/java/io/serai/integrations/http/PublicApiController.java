package io.serai.integrations.http;

import io.serai.integrations.internal.door.Answered;
import io.serai.integrations.internal.door.Bearer;
import io.serai.integrations.internal.door.Once;
import io.serai.integrations.internal.routes.Desk;
import io.serai.integrations.internal.routes.InnerCall;
import io.serai.integrations.internal.routes.Routes;
import io.serai.integrations.internal.tokens.ApiToken;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.web.ProblemDocument;
import io.serai.web.ProblemWriter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every address of the public interface: looked up among the {@link Routes}, allowed by the token's scopes, done by the desk. */
@RestController
class PublicApiController {
    private static final String ROOT = "/api/v1";
    private static final String KEY = "Idempotency-Key";
    private static final int LARGEST_BODY = 2 * 1024 * 1024;

    private final Routes routes;
    private final Desk desk;
    private final Once once;
    private final JsonMapper json;
    private final ProblemWriter problems;

    PublicApiController(Routes routes, Desk desk, Once once, JsonMapper json, ProblemWriter problems) {
        this.routes = routes;
        this.desk = desk;
        this.once = once;
        this.json = json;
        this.problems = problems;
    }

    @RequestMapping(ROOT + "/**")
    void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String path = request.getRequestURI().substring(ROOT.length());
        Routes.Found found =
                routes.find(HttpMethod.valueOf(request.getMethod()), path).orElseThrow(() -> nothing(path));
        ApiToken token = Bearer.require(request, found.route().scope());
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        if (!found.route().changes() || isFile(request)) {
            desk.pass(request, response, new InnerCall(found.route().method(), found.desk(), query, noBody()));
            return;
        }
        Optional<String> key = Optional.ofNullable(request.getHeader(KEY));
        byte[] body = body(request);
        byte[] named = named(path, body, token, key);
        var call = new InnerCall(found.route().method(), found.desk(), query, Optional.of(named));
        if (key.isEmpty()) {
            write(response, desk.call(request, response, call));
            return;
        }
        try {
            Once.Outcome outcome = once.answer(
                    token,
                    key.get(),
                    hash(request.getMethod(), path, query, body),
                    () -> desk.call(request, response, call));
            if (outcome.again()) {
                response.setHeader("Idempotency-Replayed", "true");
            }
            write(response, outcome.answer());
        } catch (Once.KeyReused reused) {
            problems.write(response, REUSED);
        }
    }

    private static final ProblemDocument REUSED = new ProblemDocument(
            422,
            "idempotency_key_reused",
            "Key used before",
            "This Idempotency-Key came with another request within the last 24 hours. Take a new key for a new request.");

    private Problem nothing(String path) {
        return routes.known(path)
                ? Problem.notFound("This address has no such method. The reference is at /developers.")
                : Problem.notFound("There is no such address. The reference is at /developers.");
    }

    private static Optional<byte[]> noBody() {
        return Optional.empty();
    }

    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new Problem(Problem.Code.TOO_LARGE, "A request has at most 2 MiB; send files to /api/v1/media.");
        }
        return body;
    }

    /**
     * A message needs its sender's own id, by which it is known when it is sent twice: that of the request's key, else one of ours. So even a
     * request that was begun and cut off leaves one message.
     */
    private byte[] named(String path, byte[] body, ApiToken token, Optional<String> key) {
        boolean begins = path.equals("/conversations");
        if (!begins && !path.matches("/conversations/[^/]+/messages")) {
            return body;
        }
        try {
            if (json.readTree(body) instanceof ObjectNode message) {
                if (!message.hasNonNull("clientId")) {
                    message.put(
                            "clientId",
                            "api:" + key.map(text -> own(token, text)).orElseGet(Ids::next));
                }
                if (!begins && !message.has("note")) {
                    message.put("note", false);
                }
                return json.writeValueAsBytes(message);
            }
        } catch (JacksonException notJson) {
            return body; // the desk says what is wrong with it
        }
        return body;
    }

    private static UUID own(ApiToken token, String key) {
        return UUID.nameUUIDFromBytes((token.id() + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(String method, String path, String query, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((method + " " + path + "?" + query + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static void write(HttpServletResponse response, Answered answer) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.type().ifPresent(response::setContentType);
        response.getOutputStream().write(answer.body());
    }
}
