package io.serai.privacy.internal.masking;

import io.serai.privacy.Veil;
import io.serai.privacy.internal.redaction.TestRedactor;

public final class TestVeil {
    private TestVeil() {}

    public static Veil real() {
        return new PlaceholderVeil(TestRedactor.real());
    }
}
