package io.serai.language;

import io.serai.shared.Language;

/** What became of a text that was to be translated. */
public sealed interface Translation {
    /** @param by who said it: {@code deepl}, {@code chat} …; {@code memory} where a person once put it like that */
    record Translated(String text, Language from, Language to, String by, Manner manner) implements Translation {}

    enum Manner {
        WHOLE,
        /** In pieces around what must stay as it is, since the whole did not keep it: right in its facts, rough in its grammar. */
        PIECES
    }

    /** Nothing was sent to anybody. */
    record Unneeded(Why why, Language language) implements Translation {
        public enum Why {
            SAME_LANGUAGE,
            /** Signs, numbers, names, or too short to tell. */
            NO_WORDS
        }
    }

    /** A number, an address or a name did not come back as it was; such a translation is shown to nobody. */
    record Refused(String by) implements Translation {}

    record Failed(Trouble trouble) implements Translation {}

    /** Why there is none. */
    enum Trouble {
        NOT_CONNECTED,
        /** The workspace's own limit for today. */
        BUDGET,
        /** The provider's. */
        QUOTA,
        AUTH,
        /** Asked too often. */
        BACK_OFF,
        TOO_LONG,
        UNSUPPORTED,
        DOWN,
        /** What it said is no translation. */
        BROKEN
    }
}
