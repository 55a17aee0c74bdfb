package io.serai.knowledge.internal.unanswered;

import io.serai.shared.Language;
import java.time.Instant;
import java.util.UUID;

/**
 * One question that was not answered.
 *
 * @param text with phone numbers and email addresses masked
 */
public record Asked(UUID message, UUID theme, Language language, String text, Instant at) {}
