package io.serai.channels.messaging.connecting;

import io.serai.channels.ChannelAccount;
import io.serai.channels.graph.GraphAccess;
import io.serai.content.ChannelKind;
import java.util.List;

/** The three ways in which an inbox of Meta's is connected. */
public enum SetUp {
    /** A Facebook Page, with the Page's token. */
    MESSENGER_PAGE("page_token", GraphAccess.DEFAULT_BASE_URL),
    /** An Instagram account that is linked to a Page, with the Page's token. */
    INSTAGRAM_PAGE("access_token", GraphAccess.DEFAULT_BASE_URL),
    /** An Instagram account by itself, with its own token of sixty days. */
    INSTAGRAM_LOGIN("access_token", "https://graph.instagram.com/v25.0");

    public static final String LOGIN = "login";
    public static final String PAGE_ID = "page_id";
    public static final String BASE_URL = "base_url";
    public static final String APP_ID = "app_id";
    public static final String APP_SECRET = "app_secret";
    public static final String VERIFY_TOKEN = "verify_token";

    static final String BY_PAGE = "page";

    private final String tokenName;
    private final String defaultBaseUrl;

    SetUp(String tokenName, String defaultBaseUrl) {
        this.tokenName = tokenName;
        this.defaultBaseUrl = defaultBaseUrl;
    }

    public static SetUp of(ChannelAccount account) {
        return of(account.kind(), account.setting(LOGIN, ""));
    }

    static SetUp of(ChannelKind kind, String login) {
        if (kind == ChannelKind.MESSENGER) {
            return MESSENGER_PAGE;
        }
        return login.equals(BY_PAGE) ? INSTAGRAM_PAGE : INSTAGRAM_LOGIN;
    }

    /** The credential, and the field of the form, that holds the access token. */
    public String tokenName() {
        return tokenName;
    }

    public String defaultBaseUrl() {
        return defaultBaseUrl;
    }

    boolean isByPage() {
        return this != INSTAGRAM_LOGIN;
    }

    /** What Meta is asked to tell us, in the words of {@code subscribed_apps}. */
    List<String> subscribedFields() {
        return switch (this) {
            case MESSENGER_PAGE ->
                List.of(
                        "messages",
                        "messaging_postbacks",
                        "message_deliveries",
                        "message_reads",
                        "message_echoes",
                        "message_reactions",
                        "message_edits",
                        "messaging_referrals",
                        "messaging_optins",
                        "messaging_handovers",
                        "standby",
                        "messaging_policy_enforcement");
            case INSTAGRAM_PAGE ->
                List.of(
                        "messages",
                        "messaging_postbacks",
                        "message_reactions",
                        "messaging_referrals",
                        "messaging_handovers",
                        "standby");
            case INSTAGRAM_LOGIN -> WEBHOOK_OF_INSTAGRAM;
        };
    }

    private static final List<String> WEBHOOK_OF_INSTAGRAM = List.of(
            "messages",
            "messaging_postbacks",
            "messaging_seen",
            "message_reactions",
            "message_edit",
            "messaging_referral",
            "messaging_handover",
            "standby");

    /** The fields of the app's own webhook, as its console and {@code subscriptions} name them. */
    List<String> webhookFields() {
        return this == MESSENGER_PAGE ? subscribedFields() : WEBHOOK_OF_INSTAGRAM;
    }
}
