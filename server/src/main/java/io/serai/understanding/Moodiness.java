package io.serai.understanding;

import io.serai.shared.Language;

/** Hears how somebody feels. */
public interface Moodiness {
    Mood of(String text, Language language);
}
