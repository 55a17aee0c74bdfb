package io.serai.integrations.internal.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        components.put("responses", Map.of("Problem", refused()));
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

    private static Map<String, Object> refused() {
        return Map.of(
                "description",
                "Refused, and why (RFC 9457). 429 comes with Retry-After.",
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
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
