package io.serai.integrations.internal.routes;

import io.serai.integrations.internal.tokens.Scope;
import org.springframework.http.HttpMethod;

/**
 * One thing that other systems may do: a public address, and the request of the desk that it is.
 *
 * @param path below {@code /api/v1}, with its variables in braces
 * @param desk the desk's own address, with the same variables
 * @param summary a line for the reference
 */
public record Route(HttpMethod method, String path, String desk, Scope scope, String summary) {
    public boolean changes() {
        return method != HttpMethod.GET;
    }

    /** The first step of its path: what the reference groups by. */
    public String area() {
        return path.split("/")[1];
    }
}
