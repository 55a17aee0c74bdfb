package io.serai.privacy.internal.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The words that open a cryptocurrency wallet: twelve or more in a row from the list of BIP-39. Ordinary sentences hold "the" and "to", which are not on it. */
final class SeedPhrases implements Finder {
    private static final int FEWEST = 12;
    private static final int WIDEST_GAP = 6;
    private static final int LONGEST_WORD = 8;

    private final Set<String> words = load();

    private static Set<String> load() {
        try (InputStream list =
                Objects.requireNonNull(SeedPhrases.class.getResourceAsStream("/privacy/bip39-english.txt"))) {
            return Set.of(new String(list.readAllBytes(), StandardCharsets.US_ASCII).split("\\s+"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        int first = 0;
        int last = 0;
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            if (!isLetter(text.charAt(at))) {
                at++;
                continue;
            }
            int to = at;
            while (to < text.length() && isLetter(text.charAt(to))) {
                to++;
            }
            boolean listed = isListed(text, at, to);
            boolean continues = listed && count > 0 && at - last <= WIDEST_GAP;
            if (!continues) {
                addIfLong(found, first, last, count);
                first = at;
                count = 0;
            }
            count += listed ? 1 : 0;
            last = to;
            at = to;
        }
        addIfLong(found, first, last, count);
        return found;
    }

    private static void addIfLong(List<Found> found, int first, int last, int count) {
        if (count >= FEWEST) {
            found.add(Found.secret(first, last));
        }
    }

    private boolean isListed(String text, int from, int to) {
        return to - from <= LONGEST_WORD
                && words.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || Character.isLetter(c);
    }
}
