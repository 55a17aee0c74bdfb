package io.serai.integrations.internal.door;

import java.util.Optional;

/**
 * A whole answer.
 *
 * @param type its content type, where it has a body
 */
public record Answered(int status, Optional<String> type, byte[] body) {}
