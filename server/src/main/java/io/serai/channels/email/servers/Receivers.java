package io.serai.channels.email.servers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which names a mailbox's provider signs what it found out about a mail's sender. */
final class Receivers {
    private Receivers() {}

    /** @param given the names from the settings, with commas between; they replace every guess */
    static Set<String> of(String given, Server imap, String address) {
        Set<String> named = Stream.of(given.toLowerCase(Locale.ROOT).split("[,;\\s]+"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return named.isEmpty() ? guessed(imap.host(), address) : named;
    }

    private static Set<String> guessed(String host, String address) {
        if (host.endsWith("gmail.com") || host.endsWith("google.com") || host.endsWith("googlemail.com")) {
            return Set.of("google.com");
        }
        if (host.endsWith("office365.com") || host.endsWith("outlook.com")) {
            // Exchange Online leaves its name away
            return Set.of("outlook.com", "");
        }
        Set<String> names = new LinkedHashSet<>(List.of(organisation(host)));
        names.add(organisation(address.substring(address.lastIndexOf('@') + 1)));
        return names;
    }

    /** {@code imap.mail.example.co.uk → example.co.uk}. */
    private static String organisation(String host) {
        String[] labels = host.split("\\.");
        int last = labels.length - 1;
        boolean twofold = last > 1 && labels[last].length() == 2 && labels[last - 1].length() <= 3;
        return Stream.of(labels)
                .skip(Math.max(0, labels.length - (twofold ? 3L : 2L)))
                .collect(Collectors.joining("."));
    }
}
