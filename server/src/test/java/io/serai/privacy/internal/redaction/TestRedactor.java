package io.serai.privacy.internal.redaction;

import io.serai.privacy.Redactor;

public final class TestRedactor {
    private TestRedactor() {}

    public static Redactor real() {
        return new PatternRedactor();
    }
}
