package io.serai.channels.messaging.connecting;

import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphAnswer;
import io.serai.channels.graph.GraphApi;
import io.serai.channels.graph.GraphError;
import io.serai.channels.internal.Payload;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * Who a token belongs to.
 *
 * @param platformId as webhooks name the account
 * @param owner on whose edge the app subscribes: the Page, or the Instagram account itself
 * @param token the Page's own, where a person's was given
 */
record Identity(String platformId, String owner, String name, String username, Optional<Secret> token) {

    /** Meta's no, to be told apart from not reaching it. */
    static final class RefusedToken extends Exception {
        final transient GraphError error;

        RefusedToken(GraphError error) {
            super(error.words());
            this.error = error;
        }
    }

    /** @throws Problem INVALID when the account is not what the set-up needs, UPSTREAM_DOWN when Meta cannot be asked */
    static Identity of(GraphApi api, GraphAccess access, SetUp setUp, String pageId) throws RefusedToken {
        if (setUp.isByPage() && !pageId.matches("\\d{1,30}")) {
            throw Problem.invalid("The Page's id is a number; the Page shows it under About → Page transparency.");
        }
        return switch (setUp) {
            case MESSENGER_PAGE -> page(ask(api, access, pageId, "id,name,access_token"), pageId);
            case INSTAGRAM_PAGE ->
                linked(
                        ask(api, access, pageId, "id,name,access_token,instagram_business_account{id,username,name}"),
                        pageId);
            case INSTAGRAM_LOGIN -> itself(ask(api, access, "me", "user_id,username,name"));
        };
    }

    private static Identity page(Payload page, String pageId) {
        return new Identity(
                pageId,
                pageId,
                page.text("name").orElse("Messenger"),
                "",
                page.text("access_token").map(Secret::new));
    }

    private static Identity linked(Payload page, String pageId) {
        Payload account = page.object("instagram_business_account")
                .orElseThrow(
                        () -> Problem.invalid(
                                "No Instagram professional account is linked to this Page. Link it in the Page's settings, or connect Instagram by its own login."));
        String username = account.text("username").orElse("");
        return new Identity(
                account.id("id").orElseThrow(Identity::nameless),
                pageId,
                account.text("name").orElse(username),
                username,
                page.text("access_token").map(Secret::new));
    }

    private static Identity itself(Payload account) {
        String id = account.id("user_id").or(() -> account.id("id")).orElseThrow(Identity::nameless);
        String username = account.text("username").orElse("");
        return new Identity(id, id, account.text("name").orElse(username), username, Optional.empty());
    }

    private static Problem nameless() {
        return new Problem(
                Problem.Code.UPSTREAM_DOWN, "Meta did not say which account this is. Try again in a minute.");
    }

    private static Payload ask(GraphApi api, GraphAccess access, String path, String fields) throws RefusedToken {
        return switch (api.get(access, path, Map.of("fields", fields))) {
            case GraphAnswer.Done(var body) -> body;
            case GraphAnswer.Refused(var error) -> throw new RefusedToken(error);
            case GraphAnswer.Garbled(var status, var pause) ->
                throw down("The address of the Graph API answered, but not like Meta (HTTP " + status + ").");
            case GraphAnswer.Unreachable(var why) -> throw down("Meta could not be reached: " + why + ".");
            case GraphAnswer.Unknown(var why) -> throw down("Meta did not answer: " + why + ".");
        };
    }

    private static Problem down(String what) {
        return new Problem(
                Problem.Code.UPSTREAM_DOWN, what + " Check this server's connection to the internet, and try again.");
    }
}
