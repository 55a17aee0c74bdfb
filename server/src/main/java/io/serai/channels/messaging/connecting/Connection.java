package io.serai.channels.messaging.connecting;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.Channels;
import io.serai.channels.Connector;
import io.serai.channels.Egress;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphApi;
import io.serai.channels.graph.TokenEnd;
import io.serai.channels.messaging.Network;
import io.serai.channels.messaging.sending.Outcome;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects accounts of one network, sees that they stay connected, and takes leave of them. */
public final class Connection {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final String OWNER = "subscribed_on";
    private static final String WEBHOOK = "webhook";
    private static final String REGISTERED = "registered";

    private final Network network;
    private final Supplier<Channels> channels;
    private final GraphApi api;
    private final PublicUrl publicUrl;
    private final Greeting greeting;
    private final Clock clock;

    public Connection(Network network, Supplier<Channels> channels, GraphApi api, PublicUrl publicUrl, Clock clock) {
        this.network = network;
        this.channels = channels;
        this.api = api;
        this.publicUrl = publicUrl;
        this.greeting = new Greeting(network, api);
        this.clock = clock;
    }

    /** @throws Problem INVALID, CONFLICT or UPSTREAM_DOWN, in words for the administrator */
    public ChannelAccount connect(WorkspaceId workspace, String name, Map<String, String> values) {
        SetUp setUp = SetUp.of(network.kind(), values.getOrDefault(SetUp.LOGIN, ""));
        String given = values.getOrDefault(SetUp.BASE_URL, "");
        GraphAccess access = new GraphAccess(
                Keys.baseUrl(setUp, given), new Secret(values.getOrDefault(setUp.tokenName(), "")), Egress.in(values));
        Identity identity = identity(access, setUp, values.getOrDefault(SetUp.PAGE_ID, ""));
        refuseTwice(workspace, identity);
        Map<String, String> settings = new HashMap<>(values);
        List.of(setUp.tokenName(), SetUp.APP_SECRET, SetUp.VERIFY_TOKEN).forEach(settings::remove);
        settings.put(SetUp.BASE_URL, given.isBlank() ? "" : access.baseUrl());
        settings.putAll(named(identity));
        ChannelAccount account = channels.get()
                .connect(
                        workspace,
                        network.kind(),
                        name.isBlank() ? shortened(identity.name()) : name.strip(),
                        Egress.settings(values, settings),
                        Egress.credentials(values, secrets(setUp, values, identity)));
        return arranged(account, identity);
    }

    private Identity identity(GraphAccess access, SetUp setUp, String pageId) {
        try {
            return Identity.of(api, access, setUp, pageId);
        } catch (Identity.RefusedToken no) {
            throw Problem.invalid("Meta does not take this token for this account: " + no.error.words()
                    + ". Copy the token again, and see that it was made for this very account.");
        }
    }

    private void refuseTwice(WorkspaceId workspace, Identity identity) {
        channels.get()
                .byPlatformId(workspace, network.kind(), identity.platformId())
                .ifPresent(account -> {
                    throw Problem.conflict("This account is connected already, as “" + account.name()
                            + "”. Change the token there instead.");
                });
    }

    private String shortened(String name) {
        return name.isBlank() ? network.title() : name.length() <= 80 ? name : name.substring(0, 80);
    }

    private static Map<String, String> named(Identity identity) {
        return Map.of(
                ChannelAccount.PLATFORM_ID,
                identity.platformId(),
                OWNER,
                identity.owner(),
                "username",
                identity.username());
    }

    private static Map<String, Secret> secrets(SetUp setUp, Map<String, String> values, Identity identity) {
        String verifyToken = values.getOrDefault(SetUp.VERIFY_TOKEN, "");
        return Map.of(
                setUp.tokenName(),
                identity.token().orElseGet(() -> new Secret(values.getOrDefault(setUp.tokenName(), ""))),
                SetUp.APP_SECRET,
                new Secret(values.getOrDefault(SetUp.APP_SECRET, "")),
                SetUp.VERIFY_TOKEN,
                new Secret(verifyToken.isBlank() ? random() : verifyToken));
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Asks Meta how the account is, arranges again what is lost, and tells the account's health. */
    public void check(ChannelAccount account) {
        Optional<GraphAccess> access = Keys.access(channels.get(), account);
        if (access.isEmpty()) {
            channels.get().health(account, State.NEEDS_RECONNECT, Optional.of("There is no access token. Enter one."));
            return;
        }
        try {
            arranged(account, Identity.of(api, access.get(), SetUp.of(account), account.setting(SetUp.PAGE_ID, "")));
        } catch (Identity.RefusedToken no) {
            boolean stopped = Outcome.stops(no.error);
            channels.get()
                    .health(
                            account,
                            stopped ? State.NEEDS_RECONNECT : State.ACTIVE,
                            Optional.of(stopped ? Outcome.words(no.error) : no.error.words()));
        } catch (Problem unable) {
            channels.get().health(account, account.state(), Optional.of(unable.text()));
        }
    }

    private ChannelAccount arranged(ChannelAccount account, Identity identity) {
        SetUp setUp = SetUp.of(account);
        GraphAccess access = Keys.access(channels.get(), account).orElseThrow();
        Registration registration = new Registration(network, api, channels.get(), publicUrl);
        TokenLife tokens = new TokenLife(api, channels.get(), clock);
        TokenLife.Life life = tokens.of(account, access, setUp);
        Optional<String> subscribed = registration.subscribe(access, setUp, identity.owner());
        Greeting.Arranged greeted = greeting.arrange(account, access);
        Map<String, String> settings = new HashMap<>(account.settings());
        settings.putAll(named(identity));
        settings.put(WEBHOOK, registration.register(account, access, setUp) ? REGISTERED : "pasted");
        settings.put(Greeting.SET, greeted.set() ? "true" : "");
        settings.put(TokenEnd.SETTING, life.until().map(Object::toString).orElse(""));
        Map<String, Secret> renewed = life.renewed()
                .or(identity::token)
                .map(token -> Map.of(setUp.tokenName(), token))
                .orElse(Map.of());
        if (!settings.equals(account.settings()) || life.renewed().isPresent()) {
            channels.get().change(account.workspace(), account.id(), account.name(), settings, renewed);
        }
        Optional<String> trouble = joined(subscribed, greeted.trouble(), tokens.warning(life));
        channels.get().health(account, State.ACTIVE, trouble);
        return channels.get().account(account.workspace(), account.id()).orElse(account);
    }

    @SafeVarargs
    private static Optional<String> joined(Optional<String>... troubles) {
        String all = Stream.of(troubles).flatMap(Optional::stream).collect(Collectors.joining(" "));
        return Optional.of(all).filter(words -> !words.isEmpty());
    }

    /** What remains to be pasted at Meta's console: nothing, once the app's webhook leads here by our own doing. */
    public List<Connector.Paste> pastes(ChannelAccount account) {
        if (account.setting(WEBHOOK, "").equals(REGISTERED)) {
            return List.of();
        }
        Registration registration = new Registration(network, api, channels.get(), publicUrl);
        return List.of(
                new Connector.Paste("callback_url", registration.callback(account)),
                new Connector.Paste(
                        "verify_token",
                        channels.get()
                                .credential(account, SetUp.VERIFY_TOKEN)
                                .map(Secret::value)
                                .orElse("")),
                new Connector.Paste(
                        "fields", String.join(", ", SetUp.of(account).webhookFields())));
    }

    /** The app stops listening to the account, unless another account of ours lives on the same Page. Never fails. */
    public void leave(ChannelAccount account) {
        try {
            String owner = account.setting(OWNER, "");
            boolean shared = channels.get().accounts(account.workspace()).stream()
                    .anyMatch(other -> !other.id().equals(account.id())
                            && other.setting(OWNER, "").equals(owner));
            if (!owner.isEmpty() && !shared) {
                Keys.access(channels.get(), account)
                        .ifPresent(access ->
                                new Registration(network, api, channels.get(), publicUrl).unsubscribe(access, owner));
            }
        } catch (RuntimeException unable) {
            LOG.warn(
                    "{} account {} left without notice: {}",
                    network.title(),
                    account.id().value(),
                    unable.getClass().getSimpleName());
        }
    }
}
