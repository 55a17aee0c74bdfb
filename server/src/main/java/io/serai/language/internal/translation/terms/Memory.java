package io.serai.language.internal.translation.terms;

import io.serai.language.internal.translation.guarding.Guarded;
import io.serai.language.internal.translation.guarding.Sentences;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import org.springframework.stereotype.Service;

/**
 * What people put right. Kept with marks instead of numbers, addresses and names, so that a sentence about one order is known again with another.
 * Where both sides have as many sentences, each is kept for itself.
 */
@Service
public class Memory {
    private static final int LONGEST = 2_000;

    private final MemoryStore store;
    private final Clock clock;

    public Memory(MemoryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param source of which the marks were numbered; @param corrected with the same marks */
    public void learn(
            WorkspaceId workspace, Guarded source, String corrected, Language from, Language to, Optional<UUID> about) {
        List<String> said = Sentences.of(source.text());
        List<String> put = Sentences.of(corrected);
        keep(workspace, source.text(), corrected, from, to, about);
        for (int at = 0; said.size() > 1 && said.size() == put.size() && at < said.size(); at++) {
            keep(workspace, said.get(at), put.get(at), from, to, about);
        }
    }

    private void keep(
            WorkspaceId workspace, String said, String put, Language from, Language to, Optional<UUID> about) {
        Numbered source = Numbered.of(said);
        Optional<String> target = source.same(put);
        if (target.isPresent() && source.text().length() <= LONGEST && new Guarded(source.text(), List.of()).speaks()) {
            store.put(
                    workspace,
                    new Remembered(
                            Ids.next(), fingerprint(source.text()), from, to, source.text(), target.get(), about, 0),
                    clock.instant());
        }
    }

    /** Each of these texts or sentences that a person put right once, with what it is; the marks are the text's own. */
    public Map<String, String> known(WorkspaceId workspace, List<String> texts, Language to) {
        var asked = new HashMap<ByteBuffer, List<String>>();
        for (String text : texts) {
            asked.computeIfAbsent(ByteBuffer.wrap(fingerprint(Numbered.of(text).text())), first -> new ArrayList<>())
                    .add(text);
        }
        var found = new HashMap<String, String>();
        var used = new ArrayList<UUID>();
        for (Remembered one : store.find(
                workspace, to, asked.keySet().stream().map(ByteBuffer::array).toList())) {
            used.add(one.id());
            for (String text : asked.getOrDefault(ByteBuffer.wrap(one.fingerprint()), List.of())) {
                found.put(text, Numbered.of(text).back(one.target()));
            }
        }
        store.used(workspace, used);
        return found;
    }

    public List<Remembered> list(WorkspaceId workspace, String words) {
        return store.list(workspace, words, 200);
    }

    public long count(WorkspaceId workspace) {
        return store.count(workspace);
    }

    /** The marks must stay. */
    public void change(WorkspaceId workspace, UUID id, String target) {
        Remembered before = store.list(workspace, "", Integer.MAX_VALUE).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("This sentence is not remembered any more."));
        if (target.isBlank() || Numbered.of(before.source()).same(target).isEmpty()) {
            throw Problem.invalid(
                    "Keep each mark like ⟦0⟧ exactly once: it stands for a number, an address or a name.");
        }
        store.change(workspace, id, target.strip(), clock.instant());
    }

    public void remove(WorkspaceId workspace, UUID id) {
        store.remove(workspace, id);
    }

    private static byte[] fingerprint(String text) {
        try {
            String plain = text.strip().replaceAll("\\s+", " ");
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A text whose marks count from 0, and what they were. */
    private record Numbered(String text, List<String> marks) {
        static Numbered of(String text) {
            var marks = new ArrayList<String>();
            String numbered = Guarded.MARK.matcher(text).replaceAll(mark -> {
                marks.add(mark.group(1));
                return "⟦" + (marks.size() - 1) + "⟧";
            });
            return new Numbered(numbered, marks);
        }

        /** Another text with the same marks, numbered in the same way; empty where they are not the same, each once. */
        Optional<String> same(String other) {
            List<String> theirs = Guarded.MARK
                    .matcher(other)
                    .results()
                    .map(mark -> mark.group(1))
                    .sorted()
                    .toList();
            return theirs.equals(marks.stream().sorted().toList())
                    ? Optional.of(Guarded.MARK
                            .matcher(other)
                            .replaceAll(mark -> "⟦" + marks.indexOf(mark.group(1)) + "⟧")
                            .strip())
                    : Optional.empty();
        }

        String back(String remembered) {
            return Guarded.MARK
                    .matcher(remembered)
                    .replaceAll((MatchResult mark) -> "⟦" + marks.get(Integer.parseInt(mark.group(1))) + "⟧");
        }
    }
}
