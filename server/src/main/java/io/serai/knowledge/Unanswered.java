package io.serai.knowledge;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.UUID;

/** Keeps what customers asked and the bot did not know, together with all that means the same in whatever language. */
public interface Unanswered {
    /** The same message twice is one question. Personal data is masked before anything is kept. */
    void note(WorkspaceId workspace, Missed question);

    /** @param message in which it was asked; when that is erased, the question is gone too */
    record Missed(UUID message, String text, Language language, Instant at) {}
}
