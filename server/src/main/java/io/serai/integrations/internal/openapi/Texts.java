package io.serai.integrations.internal.openapi;

import io.serai.integrations.internal.routes.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the document says besides its operations. */
final class Texts {
    static final String INTRODUCTION =
            "Everything that the desk can do. Show a token with each request: Authorization: Bearer serai_… Lists are read page by page: pass "
                    + "the answer's 'next' as 'cursor' until it is null. Repeat a changing request safely with the same Idempotency-Key. Without the "
                    + "scope contact_data, phone numbers and email addresses are masked, in texts too.";

    private Texts() {}

    static Map<String, Object> components(Map<String, Object> schemas) {
        var all = new LinkedHashMap<>(schemas);
        all.put("Problem", problem());
        var components = new LinkedHashMap<String, Object>();
        components.put(
                "securitySchemes",
                Map.of("token", Map.of("type", "http", "scheme", "bearer", "bearerFormat", "serai_…")));
        components.put("parameters", Map.of("IdempotencyKey", key()));
        components.put("responses", refusals());
        components.put("headers", headers());
        components.put("schemas", all);
        return components;
    }

    private static Map<String, Object> key() {
        return Map.of(
                "name",
                "Idempotency-Key",
                "in",
                "header",
                "required",
                false,
                "schema",
                Map.of("type", "string", "maxLength", 200),
                "description",
                "The same key and the same request within 24 hours are done once. The same key with another request is 422.");
    }

    /** On every answer that went well. */
    static final Map<String, Object> HEADERS = Map.of(
            "RateLimit", Map.of("$ref", "#/components/headers/RateLimit"),
            "RateLimit-Policy", Map.of("$ref", "#/components/headers/RateLimitPolicy"));

    private static Map<String, Object> headers() {
        return Map.of(
                "RateLimit",
                header(
                        "How many requests are left (r) and in how many seconds the count begins anew (t).",
                        "\"minute\";r=599;t=42"),
                "RateLimitPolicy",
                header("How many requests a token has (q) in how many seconds (w).", "\"minute\";q=600;w=60"),
                "RetryAfter",
                header("Seconds to wait.", "42"));
    }

    private static Map<String, Object> header(String words, String example) {
        return Map.of("description", words, "schema", Map.of("type", "string"), "example", example);
    }

    /** What can go wrong, by status: its code, and a sentence as it is told. */
    private static final Map<String, List<String>> REFUSALS = Map.of(
            "400", List.of("invalid", "Not valid", "The message is empty."),
            "401",
                    List.of(
                            "unauthenticated",
                            "Not signed in",
                            "Show a token that is good: Authorization: Bearer serai_…"),
            "403", List.of("forbidden", "Not allowed", "This token lacks the scope 'conversations:write'."),
            "404", List.of("not_found", "Not found", "There is no such conversation."),
            "409", List.of("conflict", "Conflict", "A colleague took this conversation a moment ago."),
            "422",
                    List.of(
                            "idempotency_key_reused",
                            "Key used before",
                            "This Idempotency-Key came with another request within the last 24 hours."),
            "429",
                    List.of(
                            "too_many_requests",
                            "Too many requests",
                            "This token made its 600 requests of this minute. Go on in 42 seconds."));

    static List<String> refusals(Route route) {
        List<String> all = new ArrayList<>(List.of("401", "403", "429"));
        if (route.path().contains("{")) {
            all.add("404");
        }
        if (route.changes()) {
            all.addAll(List.of("400", "409", "422"));
        }
        return all.stream().sorted().toList();
    }

    static Map<String, Object> refused(String status) {
        return Map.of("$ref", "#/components/responses/Problem" + status);
    }

    private static Map<String, Object> refusals() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Problem", Map.of("description", "Refused, and why (RFC 9457).", "content", content(Map.of())));
        new TreeMap<>(REFUSALS).forEach((status, words) -> {
            Map<String, Object> refusal = new LinkedHashMap<>();
            refusal.put("description", words.get(1) + " (RFC 9457).");
            if (status.equals("429")) {
                refusal.put("headers", Map.of("Retry-After", Map.of("$ref", "#/components/headers/RetryAfter")));
            }
            var example = new LinkedHashMap<String, Object>();
            example.put("status", Integer.parseInt(status));
            example.put("code", words.get(0));
            example.put("title", words.get(1));
            example.put("detail", words.get(2));
            refusal.put("content", content(Map.of("example", example)));
            all.put("Problem" + status, refusal);
        });
        return all;
    }

    private static Map<String, Object> content(Map<String, Object> more) {
        Map<String, Object> content = new LinkedHashMap<>(more);
        content.put("schema", Map.of("$ref", "#/components/schemas/Problem"));
        return Map.of("application/problem+json", content);
    }

    private static Map<String, Object> problem() {
        return Map.of(
                "type",
                "object",
                "required",
                List.of("status", "code", "title", "detail"),
                "properties",
                Map.of(
                        "status", Map.of("type", "integer"),
                        "code", Map.of("type", "string", "description", "What programs switch on."),
                        "title", Map.of("type", "string"),
                        "detail", Map.of("type", "string", "description", "For a person.")));
    }
}
