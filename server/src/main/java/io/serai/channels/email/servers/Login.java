package io.serai.channels.email.servers;

import io.serai.channels.Egress;
import io.serai.shared.Secret;

/** What one shows at the door of a mail server, and by which way one goes there. */
public sealed interface Login {
    Secret secret();

    Egress way();

    record Password(Secret secret, Egress way) implements Login {}

    /** An access token, by XOAUTH2. */
    record Token(Secret secret, Egress way) implements Login {}
}
