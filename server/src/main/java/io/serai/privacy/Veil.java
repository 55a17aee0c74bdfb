package io.serai.privacy;

/** Lets a text leave for somebody else's machine without the personal data in it. */
public interface Veil {
    /** For one exchange: the same value is the same placeholder in all its texts. */
    Veiled fresh();

    interface Veiled {
        /** {@code ana@example.com} becomes {@code [EMAIL_1]}, a phone number {@code [PHONE_1]}; cards and secrets are taken out for good. */
        String hide(String text);

        /** Puts the values back. A placeholder that was never given out stays as it is. */
        String restore(String text);
    }
}
