package io.serai.channels.api;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.Channels;
import io.serai.channels.Connector;
import io.serai.channels.Egress;
import io.serai.channels.SendResult;
import io.serai.content.ChannelKind;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Connects an app: it gives its address, and is given ours and the secret by which both sign. */
final class ApiConnector implements Connector {
    private final Supplier<Channels> channels;
    private final AppCalls app;
    private final PublicUrl publicUrl;

    ApiConnector(Supplier<Channels> channels, AppCalls app, PublicUrl publicUrl) {
        this.channels = channels;
        this.app = app;
        this.publicUrl = publicUrl;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.API;
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.required(AppCalls.URL), Field.optionalSecret(ApiAdapter.SECRET));
    }

    /** The app cannot know the secret before it was made here: so it is tried afterwards, and what is wrong is told as trouble. */
    @Override
    public ChannelAccount connect(WorkspaceId workspace, String name, Map<String, String> values) {
        String url = values.getOrDefault(AppCalls.URL, "").strip();
        app.whyNot(url).ifPresent(why -> {
            throw Problem.invalid("The app's address cannot be used: " + why
                    + ". Enter one like https://app.example.com/serai that the internet can reach.");
        });
        String given = values.getOrDefault(ApiAdapter.SECRET, "").strip();
        if (!given.isEmpty() && given.length() < 16) {
            throw Problem.invalid("The secret has at least 16 characters. Leave it empty, and a good one is made.");
        }
        ChannelAccount account = channels.get()
                .connect(
                        workspace,
                        ChannelKind.API,
                        name.isBlank() ? "App" : name.strip(),
                        Egress.settings(values, Map.of(AppCalls.URL, url)),
                        Egress.credentials(
                                values, Map.of(ApiAdapter.SECRET, given.isEmpty() ? fresh() : new Secret(given))));
        check(channels.get(), app, account);
        return channels.get().account(workspace, account.id()).orElse(account);
    }

    private static Secret fresh() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** For the app's configuration: where it posts to, and what it signs with. */
    @Override
    public List<Paste> pastes(ChannelAccount account) {
        String here = publicUrl.resolve("/hooks/api/" + account.key()).toString();
        return List.of(
                new Paste("inbound_url", here),
                new Paste("upload_url", here + "/files"),
                new Paste(
                        "secret",
                        channels.get()
                                .credential(account, ApiAdapter.SECRET)
                                .map(Secret::value)
                                .orElse("")));
    }

    /** Sends a signed {@code ping}. */
    static void check(Channels channels, AppCalls app, ChannelAccount account) {
        UUID id = Ids.next();
        Optional<Secret> secret = channels.credential(account, ApiAdapter.SECRET);
        if (secret.isEmpty()) {
            channels.health(account, State.NEEDS_RECONNECT, Optional.of(Outcome.BAD_SECRET));
            return;
        }
        SendResult result =
                Outcome.of(app.post(account, secret.get(), id.toString(), Map.of("type", "ping", "id", id)), id);
        Optional<String> trouble = switch (result) {
            case SendResult.Accepted fine -> Optional.empty();
            case SendResult.Stopped(var why) -> Optional.of(why);
            case SendResult.Rejected(var reason, var why) -> Optional.of(unanswered(why));
            case SendResult.TryLater later -> Optional.of(unanswered(later.detail()));
            case SendResult.Uncertain(var why) -> Optional.of(unanswered(why));
        };
        channels.health(account, proved(result) ? State.ACTIVE : account.state(), trouble);
    }

    /** Anything but an answer to the ping says nothing about whether the app takes our signature again. */
    private static boolean proved(SendResult result) {
        return result instanceof SendResult.Accepted;
    }

    private static String unanswered(String why) {
        return "The app did not take a ping (" + why
                + "). It answers with 200 to a signed POST of {\"type\": \"ping\"} at its address.";
    }
}
