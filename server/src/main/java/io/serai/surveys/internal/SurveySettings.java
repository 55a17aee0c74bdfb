package io.serai.surveys.internal;

import io.serai.shared.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * @param delayMinutes after the resolution
 * @param questions in the shop's own words, by language; others are asked in ours
 */
public record SurveySettings(boolean on, int delayMinutes, boolean smileys, Map<String, String> questions) {
    public static final SurveySettings AT_FIRST = new SurveySettings(false, 2, true, Map.of());

    public SurveySettings {
        questions = Map.copyOf(questions);
        if (delayMinutes < 0 || delayMinutes > 7 * 24 * 60) {
            throw Problem.invalid("A customer is asked at once, or up to a week later.");
        }
        if (questions.values().stream().anyMatch(text -> text.isBlank() || text.length() > 500)) {
            throw Problem.invalid("A question has 1 to 500 characters.");
        }
    }

    Duration delay() {
        return Duration.ofMinutes(delayMinutes);
    }

    Optional<String> question(String language) {
        return Optional.ofNullable(questions.get(language));
    }
}
