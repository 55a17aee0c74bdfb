package io.serai.integrations.internal.routes;

import io.serai.integrations.internal.tokens.Scope;
import org.springframework.http.HttpMethod;

/**
 * One thing that other systems may do: a public address, and the request of the desk that it is.
 *
 * @param path below {@code /api/v1}, with its variables in braces
 * @param summary a line for the reference
 */
public record Route(HttpMethod method, String path, Scope scope, String summary) {
    private static final String HOOKS = "/webhooks";

    static Route route(HttpMethod method, String path, Scope scope, String summary) {
        return new Route(method, path, scope, summary);
    }

    /** The desk's own address, with the same variables. */
    public String desk() {
        return desk(path);
    }

    /** The desk keeps its webhooks among what it shows to developers. */
    static String desk(String path) {
        return path.equals(HOOKS) || path.startsWith(HOOKS + "/")
                ? "/api/developers/hooks" + path.substring(HOOKS.length())
                : "/api" + path;
    }

    public boolean changes() {
        return method != HttpMethod.GET;
    }

    /** The first step of its path: what the reference groups by. */
    public String area() {
        return path.split("[/.]")[1];
    }
}
