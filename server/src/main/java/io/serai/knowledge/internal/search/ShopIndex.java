package io.serai.knowledge.internal.search;

import io.serai.knowledge.Catalogue.Mention;
import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.Passage;
import io.serai.knowledge.Product;
import io.serai.knowledge.Thresholds;
import io.serai.knowledge.Validity.Asker;
import io.serai.knowledge.internal.crossing.Likelihood;
import io.serai.knowledge.internal.crossing.OtherLanguages;
import io.serai.models.Embedder;
import io.serai.models.Embedder.Space;
import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Everything one workspace knows, ready to be searched: by words, by meaning, both weighed together. */
public class ShopIndex {
    private static final int CANDIDATES = 48;
    private static final int READ_CLOSELY = 24;

    /** A question's beginning says what it is about; the rest would only cost time. */
    private static final int LONGEST_QUESTION = 600;

    private static final double WORD_FOR_WORD = 0.98;

    private final Embedder embedder;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final LexicalIndex words = new LexicalIndex();
    private final ProductNames products = new ProductNames();
    private final WordForWord verbatim = new WordForWord();
    private final CloseReader reader = new CloseReader();
    private final Wordings wordings = new Wordings();
    private final OtherLanguages others;
    private final Map<Space, VectorTable> meanings = new HashMap<>();
    private final Map<UUID, Held> passages = new HashMap<>();
    private final Map<Integer, Numbered> entries = new HashMap<>();
    private int lastNumber;

    public ShopIndex(Embedder embedder) {
        this.embedder = embedder;
        this.others = new OtherLanguages(embedder);
    }

    private record Held(Passage passage, List<Integer> numbers) {}

    private record Numbered(UUID passage, Entry entry) {}

    /** A passage and what speaks for it. */
    record Candidate(Passage passage, Evidence evidence) {}

    /** Adds or replaces passages; searches see them when it returns. */
    public void put(Collection<Indexed> changed) {
        lock.writeLock().lock();
        try {
            changed.forEach(this::put);
            words.refresh();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void put(Indexed indexed) {
        UUID id = indexed.passage().id();
        forget(id);
        var numbers = new LinkedHashMap<Integer, Entry>();
        for (Entry entry : indexed.entries()) {
            int number = ++lastNumber;
            numbers.put(number, entry);
            entries.put(number, new Numbered(id, entry));
            verbatim.put(id, entry);
            entry.vector().ifPresent(vector -> table(entry.language()).add(number, vector));
            wordings.put(number, entry, embedder.spaceFor(entry.language()));
        }
        Product.of(indexed.passage()).ifPresent(product -> products.put(id, product));
        passages.put(id, new Held(indexed.passage(), List.copyOf(numbers.keySet())));
        words.put(id.toString(), numbers);
        others.put(id, indexed.entries().stream().map(ShopIndex::text).toList());
    }

    private static OtherLanguages.Text text(Entry entry) {
        boolean asks = entry.role() == Entry.Role.QUESTION;
        return new OtherLanguages.Text(
                entry.language(),
                asks,
                asks ? List.of(entry.text()) : Sentences.of(entry.text(), entry.language()),
                asks ? entry.vector() : Optional.empty());
    }

    private VectorTable table(Language language) {
        return meanings.computeIfAbsent(embedder.spaceFor(language), space -> new VectorTable());
    }

    public void remove(Collection<UUID> gone) {
        lock.writeLock().lock();
        try {
            for (UUID id : gone) {
                forget(id);
                words.remove(id.toString());
            }
            words.refresh();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void forget(UUID id) {
        products.remove(id);
        others.remove(id);
        Held held = passages.remove(id);
        if (held != null) {
            for (int number : held.numbers()) {
                Numbered gone = entries.remove(number);
                if (gone != null) {
                    verbatim.remove(id, gone.entry());
                }
                reader.forget(number);
                wordings.remove(number);
                meanings.values().forEach(table -> table.remove(number));
            }
        }
    }

    /** The products that are named in a text. */
    public List<Mention> products(String text) {
        lock.readLock().lock();
        try {
            return products.in(text.substring(0, Math.min(text.length(), LONGEST_QUESTION)));
        } finally {
            lock.readLock().unlock();
        }
    }

    public List<Passage> variants(Passage passage) {
        lock.readLock().lock();
        try {
            return passages.values().stream()
                    .map(Held::passage)
                    .filter(other -> !other.id().equals(passage.id()) && Particular.sameQuestion(passage, other))
                    .toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    public Optional<Passage> passage(UUID id) {
        lock.readLock().lock();
        try {
            return Optional.ofNullable(passages.get(id)).map(Held::passage);
        } finally {
            lock.readLock().unlock();
        }
    }

    public List<Found> search(String text, Language language, int limit) {
        return search(text, language, Asker.ANYBODY, limit);
    }

    public List<Found> search(String text, Language language, Asker asker, int limit) {
        String question = text.substring(0, Math.min(text.length(), LONGEST_QUESTION));
        Optional<UUID> meant = meant(question);
        List<Found> own = Calibration.scored(sight(question, language, asker)).stream()
                .map(found -> meant.filter(found.passage().id()::equals).isPresent() ? certain(found) : found)
                .toList();
        return withOtherLanguages(own, question, language, asker).stream()
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .limit(limit)
                .map(found -> inTheLanguage(found, language))
                .toList();
    }

    private Optional<UUID> meant(String question) {
        lock.readLock().lock();
        try {
            return verbatim.meant(question);
        } finally {
            lock.readLock().unlock();
        }
    }

    private static Found certain(Found found) {
        return new Found(found.passage(), Math.max(found.score(), WORD_FOR_WORD), found.words(), found.meaning());
    }

    /** Only where nothing in the customer's own language is likely: what is there in it is never put behind another language. */
    private Collection<Found> withOtherLanguages(List<Found> own, String question, Language language, Asker asker) {
        var found = new LinkedHashMap<UUID, Found>();
        own.forEach(each -> found.put(each.passage().id(), each));
        lock.readLock().lock();
        try {
            boolean likely = own.stream()
                    .anyMatch(each -> each.score() >= Thresholds.ASK
                            && others.isIn(each.passage().id(), language));
            List<OtherLanguages.Near> near = likely ? List.of() : others.nearest(question, language);
            double[] said = near.stream()
                    .mapToDouble(each -> found.containsKey(each.passage())
                            ? found.get(each.passage()).words()
                            : 0)
                    .toArray();
            double[] chances = Likelihood.of(near, said, language);
            for (int i = 0; i < chances.length; i++) {
                Held held = passages.get(near.get(i).passage());
                if (held != null
                        && held.passage().validity().holdsFor(asker)
                        && (i < READ_CLOSELY || found.containsKey(held.passage().id()))) {
                    var across = new Found(
                            held.passage(), chances[i], said[i], near.get(i).nearest());
                    found.merge(held.passage().id(), across, (a, b) -> a.score() >= b.score() ? a : b);
                }
            }
        } finally {
            lock.readLock().unlock();
        }
        List<Found> likeliest = found.values().stream()
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .toList();
        return Particular.of(likeliest, Found::passage);
    }

    /** The likeliest candidates, read closely. */
    Sight sight(String text, Language language, Asker asker) {
        List<Candidate> likeliest = Particular.of(
                candidates(text, language).stream()
                        .filter(candidate -> candidate.passage().validity().holdsFor(asker))
                        .sorted(Comparator.comparingDouble(Calibration::firstWeight)
                                .reversed())
                        .limit(READ_CLOSELY)
                        .toList(),
                Candidate::passage);
        var question = new Question(text, language, words);
        String tag = TextAnalysis.tag(language);
        lock.readLock().lock();
        try {
            var compared = likeliest.stream()
                    .map(candidate -> compared(question, candidate, language))
                    .toList();
            int terms = question.in(tag).terms().size();
            return new Sight(compared, question.unheard(tag), terms, question.known, question.asksFigure);
        } finally {
            lock.readLock().unlock();
        }
    }

    private Sight.Compared compared(Question question, Candidate candidate, Language language) {
        Held held = passages.get(candidate.passage().id());
        Map<Integer, Entry> texts = new LinkedHashMap<>();
        for (int number : held == null ? List.<Integer>of() : held.numbers()) {
            Numbered numbered = entries.get(number);
            if (numbered != null) {
                texts.put(number, numbered.entry());
            }
        }
        return new Sight.Compared(candidate.passage(), reader.traits(question, candidate.evidence(), texts, language));
    }

    /** The FAQ's answer in the customer's language, where there is one. */
    private static Found inTheLanguage(Found found, Language language) {
        Passage passage = found.passage();
        Optional<String> answer = passage.answerIn(language);
        if (answer.isEmpty() || passage.language().equals(language)) {
            return found;
        }
        var localised = new Passage(
                passage.id(),
                passage.source(),
                passage.kind(),
                passage.titles().getOrDefault(language, passage.title()),
                answer.get(),
                language,
                passage.answers(),
                passage.titles(),
                Sentences.of(answer.get(), language),
                passage.validity());
        return new Found(localised, found.score(), found.words(), found.meaning());
    }

    /** All that either the words or the meaning bring up, in no order. */
    private List<Candidate> candidates(String question, Language language) {
        Space space = embedder.spaceFor(language);
        float[] vector = known(space, question).orElseGet(() -> embedder.embed(space, question));
        lock.readLock().lock();
        try {
            VectorTable table = meanings.getOrDefault(space, new VectorTable());
            Map<Integer, Double> byWords = words.search(question, language, CANDIDATES);
            Map<Integer, Double> byMeaning = table.nearest(vector, CANDIDATES);
            var numbers = new HashSet<>(byWords.keySet());
            numbers.addAll(byMeaning.keySet());
            var evidence = new LinkedHashMap<UUID, Evidence>();
            for (int number : numbers) {
                Numbered numbered = entries.get(number);
                if (numbered == null) {
                    continue;
                }
                Entry entry = numbered.entry();
                double cosine = byMeaning.getOrDefault(number, table.cosine(vector, number));
                evidence.merge(
                        numbered.passage(),
                        Evidence.of(
                                entry.role(), Calibration.meaning(cosine, language), byWords.getOrDefault(number, 0.0)),
                        Evidence::or);
            }
            return candidates(evidence);
        } finally {
            lock.readLock().unlock();
        }
    }

    private Optional<float[]> known(Space space, String question) {
        lock.readLock().lock();
        try {
            return wordings.vector(space, question);
        } finally {
            lock.readLock().unlock();
        }
    }

    private List<Candidate> candidates(Map<UUID, Evidence> evidence) {
        var candidates = new ArrayList<Candidate>(evidence.size());
        evidence.forEach((id, proof) -> {
            Held held = passages.get(id);
            if (held != null) {
                candidates.add(new Candidate(held.passage(), proof));
            }
        });
        return candidates;
    }
}
