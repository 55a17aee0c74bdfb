package io.serai.inbox.internal.replies;

import io.serai.accounts.AgentId;
import io.serai.content.Attachment;
import io.serai.inbox.internal.keeping.Kept;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An answer that was written once.
 *
 * @param owner absent: the shop's, for everybody
 * @param shortcut what is typed after the slash
 * @param texts by language tag; places like {@code {{customer.name}}} are filled at the desk
 */
public record CannedReply(
        UUID id, Optional<AgentId> owner, String shortcut, Map<String, String> texts, List<Attachment> files)
        implements Kept {
    private static final int LONGEST = 5_000;

    public CannedReply {
        shortcut = shortcut.strip()
                .replaceFirst("^/+\\s*", "")
                .replaceAll("[\\s/]+", "-")
                .toLowerCase(Locale.ROOT);
        if (shortcut.isEmpty() || shortcut.length() > 40) {
            throw Problem.invalid("A shortcut has 1 to 40 characters.");
        }
        texts = texts.entrySet().stream()
                .filter(text -> !text.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        text -> new Language(text.getKey()).value(),
                        text -> checked(text.getValue()),
                        (one, other) -> one));
        files = List.copyOf(files);
        if (texts.isEmpty() && files.isEmpty()) {
            throw Problem.invalid("Write the reply in one language at least.");
        }
        if (texts.size() > 30 || files.size() > 5) {
            throw Problem.invalid("A reply has at most 30 languages and 5 files.");
        }
        if (files.stream().anyMatch(file -> !(file.source() instanceof Attachment.Source.Stored))) {
            throw Problem.invalid("Upload the file first, then keep what the upload answered.");
        }
    }

    private static String checked(String text) {
        if (text.length() > LONGEST) {
            throw Problem.invalid("A reply has at most " + LONGEST + " characters.");
        }
        return text.replace("\u0000", "").strip();
    }
}
