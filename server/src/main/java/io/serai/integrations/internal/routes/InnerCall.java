package io.serai.integrations.internal.routes;

import java.util.Optional;
import org.springframework.http.HttpMethod;

/**
 * A request to the desk.
 *
 * @param path encoded
 * @param query encoded, without its question mark; may be empty
 * @param body JSON; absent: the outer request's own
 */
public record InnerCall(HttpMethod method, String path, String query, Optional<byte[]> body) {}
