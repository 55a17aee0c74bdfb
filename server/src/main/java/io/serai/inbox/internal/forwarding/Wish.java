package io.serai.inbox.internal.forwarding;

import io.serai.content.ChannelAccountId;
import io.serai.shared.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who is to read what.
 *
 * @param clientId the same for the same wish: asked twice, one mail leaves
 * @param mailbox which of ours sends it; absent: the conversation's own, or the first one
 * @param files whether the files go along
 */
public record Wish(
        String clientId,
        Optional<ChannelAccountId> mailbox,
        String to,
        List<String> cc,
        List<String> bcc,
        String note,
        boolean files) {
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s<>(),;:\"]{1,64}@[^@\\s<>(),;:\"]+\\.[^@\\s<>(),;:\"]+");
    private static final int MOST_READERS = 20;
    private static final int LONGEST_NOTE = 5_000;

    public Wish {
        to = address(to);
        cc = cc.stream().map(Wish::address).distinct().toList();
        bcc = bcc.stream().map(Wish::address).distinct().toList();
        note = note.replace("\u0000", "").strip();
        if (cc.size() + bcc.size() >= MOST_READERS) {
            throw Problem.invalid("Forward it to " + MOST_READERS + " people at most.");
        }
        if (note.length() > LONGEST_NOTE) {
            throw Problem.invalid("The note has " + note.length() + " characters; " + LONGEST_NOTE + " fit.");
        }
    }

    private static String address(String written) {
        String address = written.strip().toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(address).matches() || address.length() > 254) {
            throw Problem.invalid("Forward it to a whole mail address, like ann@example.com.");
        }
        return address;
    }
}
