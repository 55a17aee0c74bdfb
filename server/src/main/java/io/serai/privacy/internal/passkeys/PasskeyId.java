package io.serai.privacy.internal.passkeys;

import io.serai.shared.Problem;
import java.util.Base64;

/** An authenticator's id of a passkey, in the letters that browsers write it in (base64url). */
public record PasskeyId(String value) {
    private static final int LONGEST = 1023;

    public PasskeyId {
        if (!value.matches("[A-Za-z0-9_-]+") || value.length() > LONGEST * 4 / 3 + 4) {
            throw Problem.invalid("This is not the id of a passkey.");
        }
    }

    static PasskeyId of(byte[] bytes) {
        return new PasskeyId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] bytes() {
        return Base64.getUrlDecoder().decode(value);
    }
}
