package io.serai.channels.email.servers;

import io.serai.channels.ChannelAccount;
import io.serai.channels.email.mime.MailAddress;
import io.serai.shared.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A mailbox of ours, as its settings say.
 *
 * @param aliases other addresses whose mail lands here: groups, forwarders
 * @param folders that are read
 * @param receivers domains of the servers whose findings about a mail's sender count (Authentication-Results)
 * @param provider whom one signs in with by OAuth 2: {@code google}, {@code microsoft}, {@code custom}; empty with a password
 */
public record EmailAccount(
        String address,
        Set<String> aliases,
        String user,
        Server imap,
        Server smtp,
        List<String> folders,
        Set<String> receivers,
        String provider,
        String tokenUrl,
        Optional<String> fromName,
        Optional<String> signature,
        Optional<String> sentFolder,
        boolean plusAddressing) {

    public static EmailAccount of(ChannelAccount account) {
        EmailAccount read = of(account.settings());
        return read.fromName().isPresent() ? read : read.named(account.name());
    }

    /** @throws Problem INVALID, when they cannot be right */
    public static EmailAccount of(Map<String, String> settings) {
        String address = MailAddress.normalised(setting(settings, "address"))
                .orElseThrow(() -> Problem.invalid("The address looks like shop@example.com."));
        String provider = setting(settings, "oauth_provider").toLowerCase(Locale.ROOT);
        Preset preset = Preset.of(address, provider);
        return new EmailAccount(
                address,
                Set.copyOf(list(settings, "aliases")
                        .flatMap(text -> MailAddress.normalised(text).stream())
                        .toList()),
                setting(settings, "user").isEmpty() ? address : setting(settings, "user"),
                server(settings, "imap", preset.imap()),
                server(settings, "smtp", preset.smtp()),
                folders(settings),
                Receivers.of(setting(settings, "authserv_id"), server(settings, "imap", preset.imap()), address),
                provider,
                tokenUrl(settings, provider),
                optional(settings, "from_name"),
                optional(settings, "signature"),
                optional(settings, "sent_folder"),
                setting(settings, "plus_addressing").matches("(?i)yes|true|on|1"));
    }

    private static Server server(Map<String, String> settings, String protocol, Server otherwise) {
        return Server.of(
                setting(settings, protocol + "_host"),
                setting(settings, protocol + "_port"),
                setting(settings, protocol + "_security"),
                otherwise);
    }

    private EmailAccount named(String name) {
        return new EmailAccount(
                address,
                aliases,
                user,
                imap,
                smtp,
                folders,
                receivers,
                provider,
                tokenUrl,
                Optional.of(name),
                signature,
                sentFolder,
                plusAddressing);
    }

    /** Its own address and its other ones. */
    public Set<String> ours() {
        Set<String> ours = new LinkedHashSet<>(aliases);
        ours.add(address);
        return ours;
    }

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    public boolean byToken() {
        return !provider.isEmpty();
    }

    private static List<String> folders(Map<String, String> settings) {
        List<String> named = list(settings, "folders").distinct().limit(5).toList();
        return named.isEmpty() ? List.of("INBOX") : named;
    }

    private static String tokenUrl(Map<String, String> settings, String provider) {
        String given = setting(settings, "oauth_token_url");
        String url = !given.isEmpty()
                ? given
                : switch (provider) {
                    case "google" -> "https://oauth2.googleapis.com/token";
                    case "microsoft" -> "https://login.microsoftonline.com/common/oauth2/v2.0/token";
                    case "" -> "";
                    default ->
                        throw Problem.invalid(
                                "With another provider than google or microsoft, the token address is needed.");
                };
        if (!url.isEmpty() && !url.matches("https://[^\\s@]+|http://(127\\.0\\.0\\.1|localhost)(:\\d+)?(/\\S*)?")) {
            throw Problem.invalid("The token address begins with https://.");
        }
        return url;
    }

    private static Stream<String> list(Map<String, String> settings, String name) {
        return Stream.of(setting(settings, name).split("[,;\\n]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static Optional<String> optional(Map<String, String> settings, String name) {
        return Optional.of(setting(settings, name)).filter(text -> !text.isEmpty());
    }

    private static String setting(Map<String, String> settings, String name) {
        return settings.getOrDefault(name, "").strip();
    }
}
