package io.serai.integrations.internal.mcp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * In which revision of the protocol a message is written. Since 2026-07-28 every request says so itself, in its headers and in its body alike, and
 * there is no handshake; before, it was agreed upon once.
 */
public final class Revision {
    static final String STATELESS = "2026-07-28";

    private static final int HEADER_MISMATCH = -32020;
    private static final int UNSUPPORTED_VERSION = -32022;
    private static final String VERSION = "io.modelcontextprotocol/protocolVersion";
    /** Those that are about one thing, which a header names as well. */
    private static final List<String> NAMED = List.of("tools/call", "resources/read", "prompts/get");

    private static final String ENCODED = "=?base64?";

    private Revision() {}

    /** What the headers of a request say of it. */
    public record Headers(Optional<String> version, Optional<String> method, Optional<String> name) {}

    public record Refusal(int status, Map<String, Object> body) {}

    static boolean isStateless(JsonNode message) {
        return written(message).isPresent();
    }

    private static Optional<String> written(JsonNode message) {
        return Optional.ofNullable(
                message.path("params").path("_meta").path(VERSION).asString(null));
    }

    /** What headers and body contradict each other in, or which version is not spoken here. */
    public static Optional<Refusal> refusal(Headers headers, JsonNode message) {
        Optional<String> written = written(message);
        Optional<String> asked = written.or(headers::version);
        if (asked.isPresent() && !spoken().contains(asked.get())) {
            return Optional.of(unsupported(message, asked.get()));
        }
        boolean stateless = written.isPresent()
                || headers.version().filter(STATELESS::equals).isPresent();
        if (!stateless || !message.has("id")) {
            return Optional.empty();
        }
        if (!headers.version().equals(written)) {
            return Optional.of(mismatch(message, "MCP-Protocol-Version"));
        }
        String method = message.path("method").asString("");
        if (headers.method().filter(method::equals).isEmpty()) {
            return Optional.of(mismatch(message, "Mcp-Method"));
        }
        JsonNode params = message.path("params");
        String name =
                params.path(method.equals("resources/read") ? "uri" : "name").asString("");
        return NAMED.contains(method)
                        && headers.name()
                                .map(Revision::plain)
                                .filter(name::equals)
                                .isEmpty()
                ? Optional.of(mismatch(message, "Mcp-Name"))
                : Optional.empty();
    }

    static List<String> spoken() {
        List<String> all = new ArrayList<>(List.of(STATELESS));
        all.addAll(McpServer.VERSIONS);
        return all;
    }

    private static String plain(String header) {
        if (!header.startsWith(ENCODED) || !header.endsWith("?=") || header.length() < ENCODED.length() + 2) {
            return header;
        }
        try {
            return new String(
                    Base64.getDecoder().decode(header.substring(ENCODED.length(), header.length() - 2)),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return header;
        }
    }

    private static Refusal unsupported(JsonNode message, String requested) {
        return new Refusal(
                400,
                error(
                        message,
                        UNSUPPORTED_VERSION,
                        "This server speaks the protocol versions " + String.join(", ", spoken()) + ".",
                        Map.of("supported", spoken(), "requested", requested)));
    }

    private static Refusal mismatch(JsonNode message, String header) {
        return new Refusal(
                400,
                error(
                        message,
                        HEADER_MISMATCH,
                        "The header " + header + " has to say what the body says.",
                        Map.of("header", header)));
    }

    private static Map<String, Object> error(JsonNode message, int code, String text, Map<String, Object> data) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", "2.0");
        if (message.has("id")) {
            answer.put("id", message.get("id"));
        }
        answer.put("error", Map.of("code", code, "message", text, "data", data));
        return answer;
    }
}
