package io.serai.integrations.internal.hooks;

/** In whose words an endpoint is told. */
public enum HookFormat {
    SERAI,
    /** As Chatwoot's webhooks write it. */
    CHATWOOT,
    SLACK,
    FEISHU,
    DINGTALK,
    WECOM;

    /** Whether we make its secret: else it comes from the other side, or there is none. */
    public boolean isSignedByUs() {
        return this == SERAI || this == CHATWOOT;
    }

    /** A line in a chat, and not data. */
    public boolean isNotice() {
        return !isSignedByUs();
    }
}
