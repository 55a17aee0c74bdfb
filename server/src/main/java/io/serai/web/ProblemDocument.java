package io.serai.web;

import io.serai.shared.Problem;

/** An error as RFC 9457 has it; {@code code} is what programs switch on, {@code detail} is for a person. */
public record ProblemDocument(int status, String code, String title, String detail) {
    public static ProblemDocument of(Problem problem) {
        return switch (problem.code()) {
            case NOT_FOUND -> new ProblemDocument(404, "not_found", "Not found", problem.text());
            case UNAUTHENTICATED -> new ProblemDocument(401, "unauthenticated", "Not signed in", problem.text());
            case SECOND_FACTOR -> new ProblemDocument(403, "second_factor", "One more step", problem.text());
            case SECOND_FACTOR_MISSING ->
                new ProblemDocument(403, "second_factor_missing", "Set up a second step", problem.text());
            case FORBIDDEN -> new ProblemDocument(403, "forbidden", "Not allowed", problem.text());
            case INVALID -> new ProblemDocument(400, "invalid", "Not valid", problem.text());
            case CONFLICT -> new ProblemDocument(409, "conflict", "Conflict", problem.text());
            case TOO_LARGE -> new ProblemDocument(413, "too_large", "Too large", problem.text());
            case TOO_MANY_REQUESTS ->
                new ProblemDocument(429, "too_many_requests", "Too many requests", problem.text());
            case QUOTA_EXCEEDED -> new ProblemDocument(403, "quota_exceeded", "Quota exceeded", problem.text());
            case UPSTREAM_DOWN -> new ProblemDocument(502, "upstream_down", "Another service failed", problem.text());
        };
    }
}
