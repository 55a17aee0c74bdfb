package io.serai.inbox.internal.translation;

import io.serai.shared.Language;
import io.serai.shared.Problem;

/** What an agent wrote in their own language; the customer got a translation. */
public record Original(String clientId, Language language, String text) {
    private static final int LONGEST = 20_000;

    public Original {
        text = text.replace("\u0000", "").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Problem.invalid("What you wrote has 1 to " + LONGEST + " characters.");
        }
    }
}
