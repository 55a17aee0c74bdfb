package io.serai.knowledge.internal;

import io.serai.knowledge.Phrase;
import io.serai.knowledge.internal.catalogue.RecordStore;
import io.serai.knowledge.internal.search.Indexed;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The twin of the four PostgreSQL stores. */
class InMemoryKnowledge {
    private final Map<WorkspaceId, Shelf> shelves = new HashMap<>();

    final FaqStore faqs = new Faqs();
    final DocumentStore documents = new Documents();
    final IndexStore index = new Index();
    final RecordStore records = new Records();

    private static class Shelf {
        final TreeMap<UUID, Faq> faqs = new TreeMap<>(Comparator.comparing(UUID::toString));
        final TreeMap<UUID, DocumentStore.NewDocument> documents = new TreeMap<>(Comparator.comparing(UUID::toString));
        final Map<Key, float[]> vectors = new HashMap<>();
        final Map<UUID, List<RecordStore.Filed>> records = new HashMap<>();
    }

    /** A vector belongs to a text, so that it survives a change of its neighbours. */
    private record Key(UUID passage, Phrase phrase) {}

    private Shelf shelf(WorkspaceId workspace) {
        return shelves.computeIfAbsent(workspace, id -> new Shelf());
    }

    private static List<Phrase> phrases(Faq faq) {
        return Stream.concat(faq.questions().stream(), faq.answers().stream()).toList();
    }

    private class Faqs implements FaqStore {
        @Override
        public void save(WorkspaceId workspace, Faq faq) {
            shelf(workspace).faqs.put(faq.id(), faq);
            shelf(workspace)
                    .vectors
                    .keySet()
                    .removeIf(key ->
                            key.passage().equals(faq.id()) && !phrases(faq).contains(key.phrase()));
        }

        @Override
        public Optional<Faq> faq(WorkspaceId workspace, UUID id) {
            return Optional.ofNullable(shelf(workspace).faqs.get(id));
        }

        @Override
        public List<Faq> faqs(WorkspaceId workspace, String containing, Optional<UUID> before, int limit) {
            return matching(workspace, containing)
                    .filter(faq -> before.isEmpty()
                            || faq.id().toString().compareTo(before.get().toString()) < 0)
                    .limit(limit)
                    .toList();
        }

        private Stream<Faq> matching(WorkspaceId workspace, String containing) {
            String wanted = containing.toLowerCase(Locale.ROOT);
            return shelf(workspace).faqs.descendingMap().values().stream()
                    .filter(faq -> phrases(faq).stream()
                            .anyMatch(phrase ->
                                    phrase.text().toLowerCase(Locale.ROOT).contains(wanted)));
        }

        @Override
        public long count(WorkspaceId workspace, String containing) {
            return matching(workspace, containing).count();
        }

        @Override
        public boolean enable(WorkspaceId workspace, UUID id, boolean enabled, Instant at) {
            return shelf(workspace).faqs.computeIfPresent(id, (key, faq) -> enabled(faq, enabled, at)) != null;
        }

        @Override
        public boolean remove(WorkspaceId workspace, UUID id) {
            shelf(workspace).vectors.keySet().removeIf(key -> key.passage().equals(id));
            return shelf(workspace).faqs.remove(id) != null;
        }
    }

    private static Faq enabled(Faq faq, boolean enabled, Instant at) {
        return new Faq(faq.id(), enabled, faq.document(), faq.questions(), faq.answers(), faq.validity(), at);
    }

    private class Documents implements DocumentStore {
        @Override
        public boolean add(WorkspaceId workspace, NewDocument document) {
            if (documentOf(workspace, document.sha256()).isPresent()) {
                return false;
            }
            shelf(workspace).documents.put(document.document().id(), document);
            return true;
        }

        @Override
        public Optional<UUID> documentOf(WorkspaceId workspace, byte[] sha256) {
            return shelf(workspace).documents.values().stream()
                    .filter(document -> Arrays.equals(document.sha256(), sha256))
                    .map(document -> document.document().id())
                    .findFirst();
        }

        @Override
        public Optional<Document> document(WorkspaceId workspace, UUID id) {
            return documents(workspace).stream()
                    .filter(document -> document.id().equals(id))
                    .findFirst();
        }

        @Override
        public List<Document> documents(WorkspaceId workspace) {
            return shelf(workspace).documents.descendingMap().values().stream()
                    .map(document -> counted(workspace, document.document()))
                    .toList();
        }

        private Document counted(WorkspaceId workspace, Document d) {
            var progress = index.progress(workspace, d.id());
            int passages = index.passagesOf(workspace, d.id()).size();
            return new Document(
                    d.id(),
                    d.name(),
                    d.kind(),
                    d.bytes(),
                    d.language(),
                    d.enabled(),
                    d.state(),
                    d.problem(),
                    passages,
                    progress.done(),
                    progress.total(),
                    d.updatedAt());
        }

        @Override
        public List<Piece> pieces(WorkspaceId workspace, UUID document) {
            return Optional.ofNullable(shelf(workspace).documents.get(document))
                    .map(NewDocument::pieces)
                    .orElse(List.of());
        }

        @Override
        public boolean change(WorkspaceId workspace, UUID id, String name, boolean enabled, Instant at) {
            shelf(workspace)
                    .faqs
                    .replaceAll((key, faq) ->
                            faq.document().equals(Optional.of(id)) ? enabled(faq, enabled, faq.updatedAt()) : faq);
            return edit(
                    workspace,
                    id,
                    d -> new Document(
                            id, name, d.kind(), d.bytes(), d.language(), enabled, d.state(), d.problem(), 0, 0, 0, at));
        }

        @Override
        public void mark(WorkspaceId workspace, UUID id, Document.State state, Optional<String> problem) {
            edit(
                    workspace,
                    id,
                    d -> new Document(
                            id,
                            d.name(),
                            d.kind(),
                            d.bytes(),
                            d.language(),
                            d.enabled(),
                            state,
                            problem,
                            0,
                            0,
                            0,
                            d.updatedAt()));
        }

        private boolean edit(WorkspaceId workspace, UUID id, java.util.function.UnaryOperator<Document> edit) {
            return shelf(workspace)
                            .documents
                            .computeIfPresent(
                                    id,
                                    (key, d) -> new NewDocument(
                                            edit.apply(d.document()), d.original(), d.sha256(), d.pieces()))
                    != null;
        }

        @Override
        public boolean remove(WorkspaceId workspace, UUID id) {
            shelf(workspace).faqs.values().removeIf(faq -> faq.document().equals(Optional.of(id)));
            return shelf(workspace).documents.remove(id) != null;
        }
    }

    private class Records implements RecordStore {
        @Override
        public void open(WorkspaceId workspace, UUID series, String name, Language language, Instant at) {
            var document = new Document(
                    series,
                    name,
                    Document.Kind.CATALOGUE,
                    0,
                    language,
                    true,
                    Document.State.WAITING,
                    Optional.empty(),
                    0,
                    0,
                    0,
                    at);
            shelf(workspace)
                    .documents
                    .putIfAbsent(
                            series,
                            new DocumentStore.NewDocument(
                                    document,
                                    new byte[0],
                                    series.toString().getBytes(StandardCharsets.US_ASCII),
                                    List.of()));
            shelf(workspace).records.putIfAbsent(series, List.of());
        }

        @Override
        public List<UUID> put(WorkspaceId workspace, UUID series, List<Filed> passages, Instant at) {
            var keys = passages.stream().map(Filed::key).collect(Collectors.toSet());
            var before = shelf(workspace).records.getOrDefault(series, List.of());
            var after = new ArrayList<>(
                    before.stream().filter(filed -> !keys.contains(filed.key())).toList());
            var changed = new ArrayList<UUID>();
            for (Filed told : passages) {
                Optional<Filed> known = before.stream()
                        .filter(filed -> filed.key().equals(told.key()) && filed.ordinal() == told.ordinal())
                        .findFirst();
                UUID id = known.map(Filed::id).orElse(told.id());
                after.add(new Filed(id, told.key(), told.ordinal(), told.title(), told.text(), told.language()));
                if (known.filter(filed -> filed.text().equals(told.text())
                                && filed.language().equals(told.language()))
                        .isEmpty()) {
                    changed.add(id);
                }
            }
            before.stream()
                    .filter(filed -> keys.contains(filed.key())
                            && after.stream().noneMatch(kept -> kept.id().equals(filed.id())))
                    .forEach(filed -> changed.add(filed.id()));
            keep(workspace, series, after);
            return changed;
        }

        @Override
        public List<UUID> remove(WorkspaceId workspace, UUID series, Collection<String> keys) {
            var before = shelf(workspace).records.getOrDefault(series, List.of());
            var after =
                    before.stream().filter(filed -> !keys.contains(filed.key())).toList();
            if (after.size() < before.size()) {
                keep(workspace, series, after);
            }
            return before.stream()
                    .filter(filed -> keys.contains(filed.key()))
                    .map(Filed::id)
                    .toList();
        }

        @Override
        public List<UUID> close(WorkspaceId workspace, UUID series) {
            shelf(workspace).documents.remove(series);
            return Optional.ofNullable(shelf(workspace).records.remove(series)).orElse(List.of()).stream()
                    .map(Filed::id)
                    .toList();
        }

        private void keep(WorkspaceId workspace, UUID series, List<Filed> filed) {
            shelf(workspace).records.put(series, List.copyOf(filed));
            shelf(workspace)
                    .documents
                    .computeIfPresent(
                            series,
                            (id, kept) -> new DocumentStore.NewDocument(
                                    kept.document(),
                                    kept.original(),
                                    kept.sha256(),
                                    filed.stream()
                                            .map(each -> new Piece(
                                                    each.id(),
                                                    series,
                                                    each.ordinal(),
                                                    each.title(),
                                                    each.text(),
                                                    each.language()))
                                            .toList()));
        }
    }

    private class Index implements IndexStore {
        @Override
        public List<UUID> passagesOf(WorkspaceId workspace, UUID source) {
            return texts(workspace, source).map(Unindexed::passage).distinct().toList();
        }

        private Stream<Unindexed> texts(WorkspaceId workspace, UUID source) {
            var texts = new ArrayList<Unindexed>();
            for (Faq faq : shelf(workspace).faqs.values()) {
                if (faq.id().equals(source) || faq.document().equals(Optional.of(source))) {
                    int ordinal = 0;
                    for (Phrase phrase : phrases(faq)) {
                        texts.add(new Unindexed(faq.id(), ordinal++, phrase.language(), "", phrase.text()));
                    }
                }
            }
            documents
                    .pieces(workspace, source)
                    .forEach(piece ->
                            texts.add(new Unindexed(piece.id(), 0, piece.language(), piece.title(), piece.text())));
            return texts.stream();
        }

        private static Key key(Unindexed text) {
            return new Key(text.passage(), new Phrase(text.language(), text.body()));
        }

        @Override
        public List<Unindexed> unindexed(WorkspaceId workspace, UUID source, int limit) {
            return texts(workspace, source)
                    .filter(text -> !shelf(workspace).vectors.containsKey(key(text)))
                    .limit(limit)
                    .toList();
        }

        @Override
        public void index(WorkspaceId workspace, Unindexed text, String space, float[] vector) {
            boolean there = sources(workspace)
                    .flatMap(source -> texts(workspace, source))
                    .anyMatch(text::equals);
            if (there) {
                shelf(workspace).vectors.put(key(text), vector);
            }
        }

        private Stream<UUID> sources(WorkspaceId workspace) {
            return Stream.concat(shelf(workspace).faqs.keySet().stream(), shelf(workspace).documents.keySet().stream());
        }

        @Override
        public Progress progress(WorkspaceId workspace, UUID source) {
            int total = (int) texts(workspace, source).count();
            return new Progress(total - unindexed(workspace, source, total).size(), total);
        }

        @Override
        public long waiting(WorkspaceId workspace) {
            return sources(workspace)
                    .flatMap(source -> unindexed(workspace, source, Integer.MAX_VALUE).stream())
                    .distinct()
                    .count();
        }

        @Override
        public List<Indexed> searchable(WorkspaceId workspace) {
            var found = new ArrayList<Indexed>();
            var vectors = shelf(workspace).vectors;
            for (Faq faq : shelf(workspace).faqs.values()) {
                if (faq.enabled()) {
                    found.add(Indexing.indexed(
                            faq,
                            phrases(faq).stream()
                                    .map(phrase -> Optional.ofNullable(vectors.get(new Key(faq.id(), phrase))))
                                    .toList()));
                }
            }
            shelf(workspace).documents.values().stream()
                    .filter(document -> document.document().enabled())
                    .flatMap(document -> document.pieces().stream())
                    .forEach(piece -> found.add(Indexing.indexed(
                            piece,
                            Optional.ofNullable(
                                    vectors.get(new Key(piece.id(), new Phrase(piece.language(), piece.text())))))));
            return found;
        }

        @Override
        public List<Indexed> searchable(WorkspaceId workspace, Collection<UUID> passages) {
            return searchable(workspace).stream()
                    .filter(indexed -> passages.contains(indexed.passage().id()))
                    .toList();
        }
    }
}
