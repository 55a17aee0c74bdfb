package io.serai.channels.email.reading;

import io.serai.channels.email.mime.Headers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a receiving server found out about who sent a mail (RFC 8601).
 *
 * @param server its name as it gives it; empty with servers that give none, as Exchange Online
 * @param results by method, in lower case: {@code spf}, {@code dkim}, {@code dmarc} … to {@code pass}, {@code fail}, {@code none} …
 */
public record Authentication(String server, Map<String, String> results) {
    private static final int MOST = 20;
    private static final Set<String> METHODS =
            Set.of("spf", "dkim", "dmarc", "arc", "auth", "iprev", "compauth", "sender-id", "domainkeys", "bimi");

    public Authentication {
        results = Map.copyOf(results);
    }

    /** As far up as it stands, as late it was put there: the last server's comes first. */
    public static List<Authentication> of(Headers headers) {
        return headers.all("authentication-results").stream()
                .limit(MOST)
                .map(Authentication::read)
                .toList();
    }

    /**
     * What the account's own receiving server says. Anybody can write such a header into a mail; the server that delivers it removes those in its
     * name and puts its own on top.
     *
     * @param servers domains of the servers whose word counts; an empty one for those that give no name
     */
    public static Optional<Authentication> by(Headers headers, Set<String> servers) {
        return of(headers).stream()
                .filter(found -> servers.stream().anyMatch(found::isBy))
                .findFirst();
    }

    private boolean isBy(String domain) {
        return domain.isEmpty() ? server.isEmpty() : server.equals(domain) || server.endsWith("." + domain);
    }

    /** Why the sender may be somebody else; only where the domain's owner could say so and the server did look. */
    public Optional<String> doubt() {
        if (said("dmarc").matches("fail|permerror") || said("compauth").equals("fail")) {
            return Optional.of("dmarc");
        }
        boolean nothing = !results.containsKey("dmarc") && !said("dkim").equals("pass");
        return nothing && said("spf").equals("fail") ? Optional.of("spf") : Optional.empty();
    }

    /** Whether the domain's owner stands by the sender: DMARC passed, and that is only where it fits the address that people see. */
    public boolean vouches() {
        return said("dmarc").equals("pass");
    }

    private String said(String method) {
        return results.getOrDefault(method, "");
    }

    private static Authentication read(String header) {
        String[] parts = withoutComments(header).toLowerCase(Locale.ROOT).split(";");
        String first = parts[0].strip().split("\\s+", 2)[0];
        boolean named = !first.contains("=");
        Map<String, String> results = new LinkedHashMap<>();
        for (int place = named ? 1 : 0; place < parts.length; place++) {
            String[] said = parts[place].strip().split("[\\s=]+", 3);
            if (said.length >= 2 && METHODS.contains(said[0].replaceAll("/.*", ""))) {
                // several signatures: one that holds is enough
                results.merge(said[0].replaceAll("/.*", ""), said[1], (one, other) -> one.equals("pass") ? one : other);
            }
        }
        return new Authentication(named ? first : "", results);
    }

    private static String withoutComments(String header) {
        var text = new StringBuilder();
        int depth = 0;
        for (char here : header.toCharArray()) {
            depth += here == '(' ? 1 : here == ')' && depth > 0 ? -1 : 0;
            if (depth == 0 && here != ')') {
                text.append(here);
            }
        }
        return text.toString();
    }
}
