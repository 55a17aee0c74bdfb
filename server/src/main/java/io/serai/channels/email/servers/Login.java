package io.serai.channels.email.servers;

import io.serai.shared.Secret;

/** What one shows at the door of a mail server. */
public sealed interface Login {
    Secret secret();

    record Password(Secret secret) implements Login {}

    /** An access token, by XOAUTH2. */
    record Token(Secret secret) implements Login {}
}
