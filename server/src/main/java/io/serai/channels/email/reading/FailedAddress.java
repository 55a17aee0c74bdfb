package io.serai.channels.email.reading;

import io.serai.channels.email.mime.Headers;
import io.serai.channels.email.mime.MailAddress;
import io.serai.channels.email.mime.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the addresses in a server's prose is the one that it could not reach. */
final class FailedAddress {
    private static final String ADDRESS = "<?(?:mailto:)?([^\\s<>()\\[\\],;:\"']{1,128}@[^\\s<>(),;:\"']{1,255})";

    /** The surest first: on a line of its own, then where a word says what it is. */
    private static final List<Pattern> TOLD = List.of(
            Pattern.compile(
                    "(?im)^\\s*(?:intended|failed|original|final)?[ -]?recipients?(?: address)?\\s*:\\s*" + ADDRESS),
            Pattern.compile("(?im)rcpt to:\\s*" + ADDRESS),
            Pattern.compile("(?im)^\\s*[\"']?" + ADDRESS + "[>\"']?\\s*(?::|\\.\\.\\.|$|\\(|-| on )"));

    private static final List<Pattern> MENTIONED = List.of(
            Pattern.compile("(?im)\\b(?:to|for|an|à|a|user|address|recipient)\\s*:?\\s+[\"']?" + ADDRESS),
            Pattern.compile("(?im)" + ADDRESS));
    private static final Set<String> SERVANTS = Set.of(
            "postmaster", "mailer-daemon", "abuse", "hostmaster", "helpdesk", "root", "uucp", "admin", "listmaster");

    private FailedAddress() {}

    static Optional<String> in(String words, List<Headers> returned, Part root) {
        Set<String> written = addresses(returned, "to", "cc", "x-original-to");
        Set<String> strangers = new HashSet<>(addresses(returned, "from", "sender", "reply-to", "return-path"));
        strangers.addAll(addresses(List.of(root.headers()), "from", "to", "sender", "reply-to"));
        strangers.removeAll(written);
        List<String> sure = candidates(TOLD, words, strangers);
        return Stream.of(
                        sure.stream().filter(written::contains),
                        sure.stream(),
                        candidates(MENTIONED, words, strangers).stream().filter(written::contains),
                        candidates(MENTIONED, words, strangers).stream(),
                        written.stream().limit(written.size() == 1 ? 1 : 0))
                .flatMap(found -> found)
                .findFirst();
    }

    private static List<String> candidates(List<Pattern> patterns, String words, Set<String> strangers) {
        return patterns.stream()
                .flatMap(pattern -> pattern.matcher(words).results().map(found -> found.group(1)))
                .flatMap(text -> MailAddress.normalised(text).stream())
                .filter(address -> !strangers.contains(address) && !servant(address))
                .distinct()
                .limit(50)
                .toList();
    }

    private static boolean servant(String address) {
        Matcher local = Pattern.compile("^[^@]+").matcher(address);
        return local.find() && SERVANTS.contains(local.group());
    }

    private static Set<String> addresses(List<Headers> headers, String... names) {
        return headers.stream()
                .flatMap(block -> Stream.of(names).flatMap(name -> block.all(name).stream()))
                .flatMap(value -> MailAddress.read(value).stream())
                .map(MailAddress::address)
                .collect(Collectors.toSet());
    }
}
