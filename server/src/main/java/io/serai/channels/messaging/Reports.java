package io.serai.channels.messaging;

/** The topics of what is reported about an account. */
final class Reports {
    static final String POLICY = "policy_enforcement";

    private Reports() {}
}
