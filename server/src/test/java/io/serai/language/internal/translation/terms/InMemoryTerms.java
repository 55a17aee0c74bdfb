package io.serai.language.internal.translation.terms;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Glossary, memory and cache of a test. */
public final class InMemoryTerms {
    private InMemoryTerms() {}

    public static final class Terms implements TermStore {
        private final Map<WorkspaceId, List<Term>> terms = new HashMap<>();

        @Override
        public List<Term> all(WorkspaceId workspace) {
            return terms.getOrDefault(workspace, List.of()).stream()
                    .sorted(Comparator.comparing(term -> term.term().toLowerCase(Locale.ROOT)))
                    .toList();
        }

        @Override
        public boolean put(WorkspaceId workspace, Term term, Instant at) {
            List<Term> all = terms.computeIfAbsent(workspace, first -> new ArrayList<>());
            if (all.stream()
                    .anyMatch(one -> one.term().equalsIgnoreCase(term.term())
                            && !one.id().equals(term.id()))) {
                return false;
            }
            all.removeIf(one -> one.id().equals(term.id()));
            return all.add(term);
        }

        @Override
        public void remove(WorkspaceId workspace, UUID id) {
            terms.getOrDefault(workspace, new ArrayList<>())
                    .removeIf(term -> term.id().equals(id));
        }
    }

    public static final class Memories implements MemoryStore {
        private final Map<WorkspaceId, List<Remembered>> kept = new HashMap<>();

        private List<Remembered> of(WorkspaceId workspace) {
            return kept.computeIfAbsent(workspace, first -> new ArrayList<>());
        }

        @Override
        public void put(WorkspaceId workspace, Remembered remembered, Instant at) {
            of(workspace)
                    .removeIf(one -> one.to().equals(remembered.to())
                            && Arrays.equals(one.fingerprint(), remembered.fingerprint()));
            of(workspace).addFirst(remembered);
        }

        @Override
        public List<Remembered> find(WorkspaceId workspace, Language to, Collection<byte[]> fingerprints) {
            return of(workspace).stream()
                    .filter(one -> one.to().equals(to)
                            && fingerprints.stream().anyMatch(print -> Arrays.equals(print, one.fingerprint())))
                    .toList();
        }

        @Override
        public List<Remembered> list(WorkspaceId workspace, String words, int limit) {
            String wanted = words.toLowerCase(Locale.ROOT);
            return of(workspace).stream()
                    .filter(one -> (one.source() + "\n" + one.target())
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted))
                    .limit(limit)
                    .toList();
        }

        @Override
        public boolean change(WorkspaceId workspace, UUID id, String target, Instant at) {
            boolean there = of(workspace).stream().anyMatch(one -> one.id().equals(id));
            of(workspace)
                    .replaceAll(one -> one.id().equals(id)
                            ? new Remembered(
                                    id,
                                    one.fingerprint(),
                                    one.from(),
                                    one.to(),
                                    one.source(),
                                    target,
                                    one.about(),
                                    one.uses())
                            : one);
            return there;
        }

        @Override
        public void remove(WorkspaceId workspace, UUID id) {
            of(workspace).removeIf(one -> one.id().equals(id));
        }

        @Override
        public void used(WorkspaceId workspace, Collection<UUID> ids) {
            of(workspace)
                    .replaceAll(one -> ids.contains(one.id())
                            ? new Remembered(
                                    one.id(),
                                    one.fingerprint(),
                                    one.from(),
                                    one.to(),
                                    one.source(),
                                    one.target(),
                                    one.about(),
                                    one.uses() + 1)
                            : one);
        }

        @Override
        public long count(WorkspaceId workspace) {
            return of(workspace).size();
        }
    }

    public static final class Caches implements CacheStore {
        private record Kept(String target, Instant at) {}

        private final Map<WorkspaceId, Map<ByteBuffer, Kept>> kept = new HashMap<>();

        @Override
        public Map<ByteBuffer, String> find(WorkspaceId workspace, Collection<byte[]> keys) {
            var found = new HashMap<ByteBuffer, String>();
            keys.stream().map(ByteBuffer::wrap).forEach(key -> {
                Kept one = kept.getOrDefault(workspace, Map.of()).get(key);
                if (one != null) {
                    found.put(key, one.target());
                }
            });
            return found;
        }

        @Override
        public void keep(WorkspaceId workspace, Map<ByteBuffer, String> news, Instant at, Instant oldest) {
            var all = kept.computeIfAbsent(workspace, first -> new HashMap<>());
            news.forEach((key, target) -> all.put(key, new Kept(target, at)));
            all.values().removeIf(one -> one.at().isBefore(oldest));
        }
    }
}
