package io.serai.channels.email;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.Connector;
import io.serai.channels.Egress;
import io.serai.channels.email.mailbox.Arrivals;
import io.serai.channels.email.servers.AccessTokens;
import io.serai.channels.email.servers.Doors;
import io.serai.channels.email.servers.Doors.Tried;
import io.serai.channels.email.servers.EmailAccount;
import io.serai.channels.email.servers.Login;
import io.serai.channels.email.servers.LoginRefused;
import io.serai.channels.email.threads.EmailStore;
import io.serai.content.ChannelKind;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Connects a mailbox: both servers are tried before it is kept. Most addresses need nothing but a password. */
final class EmailConnector implements Connector {
    private final Supplier<Channels> channels;
    private final AccessTokens tokens;
    private final EmailStore store;
    private final PublicUrl publicUrl;

    EmailConnector(Supplier<Channels> channels, AccessTokens tokens, EmailStore store, PublicUrl publicUrl) {
        this.channels = channels;
        this.tokens = tokens;
        this.store = store;
        this.publicUrl = publicUrl;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.required("address"),
                Field.optionalSecret("password"),
                Field.optional("user", ""),
                Field.optional("from_name", ""),
                Field.optional("signature", ""),
                Field.optional("imap_host", ""),
                Field.optional("imap_port", ""),
                Field.optional("imap_security", ""),
                Field.optional("smtp_host", ""),
                Field.optional("smtp_port", ""),
                Field.optional("smtp_security", ""),
                Field.optional("oauth_provider", ""),
                Field.optional("oauth_client_id", ""),
                Field.optionalSecret("oauth_client_secret"),
                Field.optionalSecret("oauth_refresh_token"),
                Field.optional("oauth_token_url", ""),
                Field.optional("aliases", ""),
                Field.optional("folders", ""),
                Field.optional("sent_folder", ""),
                Field.optional("plus_addressing", ""),
                Field.optional("authserv_id", ""),
                Field.optionalSecret("webhook_secret"));
    }

    @Override
    public ChannelAccount connect(WorkspaceId workspace, String name, Map<String, String> values) {
        EmailAccount settings = EmailAccount.of(values);
        refuseTwice(workspace, settings);
        Login login = login(settings, values);
        Map<String, EmailStore.Position> ends = switch (Doors.tried(settings, login)) {
            case Tried.Open open -> open.ends();
            case Tried.Refused refused -> throw Problem.invalid(refused.words());
            case Tried.Unreachable unreachable -> throw Problem.invalid(unreachable.words());
        };
        ChannelAccount account = channels.get()
                .connect(
                        workspace,
                        ChannelKind.EMAIL,
                        name.isBlank() ? settings.address() : name.strip(),
                        shown(values, settings),
                        secrets(values));
        // what came before is not ours to answer; what comes from this moment on is
        ends.forEach((folder, end) -> store.moveTo(workspace, account.id(), folder, end));
        return account;
    }

    private void refuseTwice(WorkspaceId workspace, EmailAccount settings) {
        channels.get().accounts(workspace).stream()
                .filter(account -> account.kind() == ChannelKind.EMAIL)
                .filter(account -> account.setting("address", "").equals(settings.address()))
                .findFirst()
                .ifPresent(account -> {
                    throw Problem.conflict(
                            "This mailbox is connected already, as “" + account.name() + "”. Change it there instead.");
                });
    }

    private Login login(EmailAccount settings, Map<String, String> values) {
        Egress way = Egress.of(values.getOrDefault(Egress.SETTING, ""), given(values, Egress.PASSWORD));
        if (!settings.byToken()) {
            return new Login.Password(
                    given(values, "password")
                            .orElseThrow(
                                    () -> Problem.invalid(
                                            "Enter the mailbox's password, or choose google or microsoft as the sign-in provider.")),
                    way);
        }
        var grant = new AccessTokens.Grant(
                settings.tokenUrl(),
                settings.provider(),
                values.getOrDefault("oauth_client_id", ""),
                given(values, "oauth_client_secret"),
                given(values, "oauth_refresh_token").orElseThrow(() -> Problem.invalid("Enter the refresh token.")),
                way);
        try {
            return new Login.Token(tokens.refresh(grant).token(), way);
        } catch (LoginRefused refused) {
            throw Problem.invalid(refused.words());
        } catch (IOException unreachable) {
            throw new Problem(
                    Problem.Code.UPSTREAM_DOWN,
                    "The sign-in service cannot be reached. Check this server's connection, and try again.");
        }
    }

    private static Optional<Secret> given(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name))
                .filter(text -> !text.isBlank())
                .map(Secret::new);
    }

    private Map<String, String> shown(Map<String, String> values, EmailAccount settings) {
        var secrets = fields().stream().filter(Field::secret).map(Field::name).collect(Collectors.toSet());
        Map<String, String> shown = new HashMap<>(values);
        shown.keySet().removeAll(secrets);
        shown.put("address", settings.address());
        shown.put(ChannelAccount.PLATFORM_ID, settings.address());
        return shown;
    }

    private Map<String, Secret> secrets(Map<String, String> values) {
        Map<String, Secret> secrets = new HashMap<>();
        fields().stream()
                .filter(Field::secret)
                .forEach(field -> given(values, field.name()).ifPresent(secret -> secrets.put(field.name(), secret)));
        secrets.put(Arrivals.SECRET, newSecret());
        return secrets;
    }

    static Secret newSecret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new Secret(HexFormat.of().formatHex(random));
    }

    @Override
    public List<Paste> pastes(ChannelAccount account) {
        return channels.get().credential(account, "webhook_secret").isPresent()
                ? List.of(new Paste(
                        "inbound_url",
                        publicUrl.resolve("/hooks/email/" + account.key()).toString()))
                : List.of();
    }
}
