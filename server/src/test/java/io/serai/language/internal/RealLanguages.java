package io.serai.language.internal;

import io.serai.language.Languages;

/** Real language detection for the tests of other modules. */
public final class RealLanguages {
    private static final Languages LANGUAGES = new ScriptAndModel();

    private RealLanguages() {}

    public static Languages shared() {
        return LANGUAGES;
    }
}
