package io.serai.integrations.http.mcp;

import io.serai.integrations.internal.door.Bearer;
import io.serai.integrations.internal.mcp.McpServer;
import io.serai.integrations.internal.mcp.Revision;
import io.serai.integrations.internal.routes.Desk;
import io.serai.integrations.internal.tokens.ApiToken;
import io.serai.shared.Problem;
import io.serai.storage.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Streamable HTTP transport: each message is a POST, each answer one JSON document. No session, no stream of our own. */
@RestController
class McpController {
    private static final int LARGEST = 1024 * 1024;
    private static final int MOST_AT_ONCE = 20;

    private final McpServer server;
    private final Desk desk;
    private final JsonMapper json;
    private final PublicUrl publicUrl;

    McpController(McpServer server, Desk desk, JsonMapper json, PublicUrl publicUrl) {
        this.server = server;
        this.desk = desk;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @PostMapping("/mcp")
    ResponseEntity<?> message(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ApiToken token = Bearer.of(request);
        fromAPageOfOurs(request);
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new Problem(Problem.Code.TOO_LARGE, "A message has at most 1 MiB.");
        }
        JsonNode message;
        try {
            message = json.readTree(body);
        } catch (JacksonException notJson) {
            return answered(HttpStatus.BAD_REQUEST, McpServer.unreadable());
        }
        if (message.isArray()) {
            return batch(token, message, request, response);
        }
        Optional<Revision.Refusal> refusal = Revision.refusal(headers(request), message);
        if (refusal.isPresent()) {
            return answered(
                    HttpStatus.valueOf(refusal.get().status()), refusal.get().body());
        }
        Optional<Map<String, Object>> answer = server.answer(token, desk.within(request, response), message);
        return answer.<ResponseEntity<?>>map(known -> answered(
                        McpServer.isUnknownMethod(message, known) ? HttpStatus.NOT_FOUND : HttpStatus.OK, known))
                .orElseGet(() -> ResponseEntity.accepted().build());
    }

    /** Several messages at once, as the revision of 2025-03-26 has it. */
    private ResponseEntity<?> batch(
            ApiToken token, JsonNode messages, HttpServletRequest request, HttpServletResponse response) {
        if (messages.isEmpty() || messages.size() > MOST_AT_ONCE) {
            return answered(HttpStatus.BAD_REQUEST, McpServer.notThatMany());
        }
        List<Map<String, Object>> answers = messages.valueStream()
                .flatMap(one -> server.answer(token, desk.within(request, response), one).stream())
                .toList();
        return answers.isEmpty()
                ? ResponseEntity.accepted().build()
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answers);
    }

    private static Revision.Headers headers(HttpServletRequest request) {
        return new Revision.Headers(
                Optional.ofNullable(request.getHeader("MCP-Protocol-Version")),
                Optional.ofNullable(request.getHeader("Mcp-Method")),
                Optional.ofNullable(request.getHeader("Mcp-Name")));
    }

    private static ResponseEntity<?> answered(HttpStatus status, Map<String, Object> answer) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    /** A page somewhere must not reach a server in its visitor's own network through the browser. */
    private void fromAPageOfOurs(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return;
        }
        URI root = publicUrl.root();
        String ours = root.getScheme() + "://" + root.getAuthority();
        if (!origin.equals(ours) && !origin.equals(request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST))) {
            throw Problem.forbidden("Assistants do not come from web pages.");
        }
    }

    /** There is nothing that this server would say by itself, and no session to end. */
    @RequestMapping(
            path = "/mcp",
            method = {RequestMethod.GET, RequestMethod.DELETE})
    ResponseEntity<Void> noStream() {
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .header(HttpHeaders.ALLOW, "POST")
                .build();
    }
}
