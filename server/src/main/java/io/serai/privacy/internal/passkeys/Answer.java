package io.serai.privacy.internal.passkeys;

/** What the browser brings back from the device, in bytes as WebAuthn writes them. */
public sealed interface Answer {
    record Made(byte[] clientData, byte[] attestation) implements Answer {}

    /** @param userHandle whose passkey the device says it is */
    record Used(PasskeyId id, byte[] userHandle, byte[] authenticatorData, byte[] clientData, byte[] signature)
            implements Answer {}
}
