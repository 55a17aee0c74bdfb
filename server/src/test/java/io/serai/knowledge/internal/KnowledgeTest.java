package io.serai.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.knowledge.IndexingProgressed;
import io.serai.knowledge.KnowledgeBase.Question;
import io.serai.knowledge.Phrase;
import io.serai.knowledge.Thresholds;
import io.serai.knowledge.internal.reading.FileReader;
import io.serai.language.internal.RealLanguages;
import io.serai.models.internal.embedding.RealEmbedder;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.work.Job;
import io.serai.work.Work;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** From an edit to what is found, with the in-memory stores and jobs that run when the test says so. */
class KnowledgeTest {
    private final WorkspaceId shop = WorkspaceId.next();
    private final InMemoryKnowledge stores = new InMemoryKnowledge();
    private final Retrieval retrieval = new Retrieval(stores.index, RealEmbedder.shared());
    private final List<IndexingProgressed> progress = new ArrayList<>();
    private final ApplicationEventPublisher events = this::hear;
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    private final Jobs jobs = new Jobs();
    private final TransactionOperations transactions = TransactionOperations.withoutTransaction();
    private final FaqEditing faqs = new FaqEditing(stores.faqs, jobs, transactions, events, clock);
    private final DocumentEditing documents = new DocumentEditing(
            stores.documents,
            stores.faqs,
            stores.index,
            new FileReader(RealLanguages.shared()),
            jobs,
            transactions,
            events,
            clock);
    private final Indexing indexing = new Indexing(stores.index, stores.documents, RealEmbedder.shared(), events);

    private void hear(Object event) {
        switch (event) {
            case KnowledgeChanged change -> retrieval.changed(change);
            case IndexingProgressed step -> progress.add(step);
            default -> throw new IllegalArgumentException("unexpected " + event);
        }
    }

    @Test
    void anFaqIsFoundByItsWordsAtOnceAndByItsMeaningOnceIndexed() {
        Faq faq = faqs.add(shop, en("How do I return an item?"), en("Within 30 days."), true);
        assertThat(found("return item")).contains(faq.id());
        assertThat(meaning("Can I send it back?", faq.id())).isZero();
        jobs.run();
        assertThat(meaning("Can I send it back?", faq.id())).isGreaterThan(0.4);
        assertThat(score("How can I return an item?")).isGreaterThan(Thresholds.ANSWER);
    }

    @Test
    void disablingAndDeletingIsSeenAtOnce() {
        Faq faq = faqs.add(shop, en("How do I return an item?"), en("Within 30 days."), true);
        jobs.run();
        faqs.enable(shop, faq.id(), false);
        assertThat(found("return item")).isEmpty();
        assertThat(retrieval.passage(shop, faq.id())).isEmpty();
        faqs.enable(shop, faq.id(), true);
        assertThat(found("return item")).contains(faq.id());
        faqs.remove(shop, faq.id());
        assertThat(found("return item")).isEmpty();
        assertThatThrownBy(() -> faqs.remove(shop, faq.id())).isInstanceOf(Problem.class);
    }

    @Test
    void aDocumentIsIndexedInStepsThatTellHowFarTheyAre() {
        String text = "# Care\n"
                + "## Part %d\nWash wool by hand, step %d.\n".repeat(40).formatted(numbers(80));
        Document document = add("care.md", text);
        assertThat(document.state()).isEqualTo(Document.State.WAITING);
        jobs.run();
        assertThat(documents.list(shop)).singleElement().satisfies(ready -> {
            assertThat(ready.state()).isEqualTo(Document.State.READY);
            assertThat(ready.progress()).isEqualTo(1);
            assertThat(ready.passages()).isEqualTo(40);
        });
        assertThat(progress).extracting(IndexingProgressed::done).containsExactly(16, 32, 40);
        assertThat(progress)
                .allMatch(step -> step.total() == 40 && step.source().equals(document.id()));
    }

    @Test
    void theSameFileTwiceIsOneDocumentAndAJobThatRunsAgainDoesNoHarm() {
        Document first = add("care.md", "Wash wool by hand.");
        assertThat(add("again.md", "Wash wool by hand.").id()).isEqualTo(first.id());
        jobs.run();
        indexing.run(shop, new IndexKnowledge(first.id()));
        assertThat(documents.list(shop)).hasSize(1);
        assertThat(progress).hasSize(1);
    }

    @Test
    void whatIsReadFromATableGoesWithIt() {
        Document table = add("faq.csv", "question,answer\nDo you repair watches?,Yes.\nDo you sell straps?,Yes.\n");
        assertThat(faqs.count(shop, "")).isEqualTo(2);
        assertThat(found("repair watches")).hasSize(1);
        documents.change(shop, table.id(), "faq.csv", false);
        assertThat(found("repair watches")).isEmpty();
        documents.remove(shop, table.id());
        assertThat(faqs.count(shop, "")).isZero();
    }

    @Test
    void aFileThatIsRefusedLeavesNothing() {
        String long600 = "x".repeat(600);
        assertThatThrownBy(() -> add("faq.csv", "question,answer\nFine?,Yes.\n" + long600 + ",too long\n"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Line 3");
        assertThat(documents.list(shop)).isEmpty();
        assertThat(faqs.count(shop, "")).isZero();
        assertThat(jobs.waiting).isEmpty();
    }

    @Test
    void anFaqNeedsAQuestionAndOneAnswerALanguage() {
        assertThatThrownBy(() -> faqs.add(shop, List.of(), en("a"), true)).hasMessageContaining("at least one");
        assertThatThrownBy(() -> faqs.add(shop, en(" "), en("a"), true)).hasMessageContaining("empty");
        var twice = List.of(new Phrase(Language.ENGLISH, "a"), new Phrase(Language.ENGLISH, "b"));
        assertThatThrownBy(() -> faqs.add(shop, en("q"), twice, true)).hasMessageContaining("two answers in 'en'");
    }

    @Test
    void aRestartFindsTheSame() {
        faqs.add(shop, en("How do I return an item?"), en("Within 30 days."), true);
        jobs.run();
        var restarted = new Retrieval(stores.index, RealEmbedder.shared());
        var question = new Question(shop, "Can I send it back?", Language.ENGLISH);
        assertThat(restarted.search(question, 3)).isEqualTo(retrieval.search(question, 3));
        assertThat(restarted.search(new Question(WorkspaceId.next(), "return", Language.ENGLISH), 3))
                .isEmpty();
    }

    private Document add(String name, String text) {
        return documents.add(shop, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<UUID> found(String text) {
        return retrieval.search(new Question(shop, text, Language.ENGLISH), 9).stream()
                .filter(found -> found.words() > 0)
                .map(found -> found.passage().id())
                .toList();
    }

    private double meaning(String text, UUID passage) {
        return retrieval.search(new Question(shop, text, Language.ENGLISH), 9).stream()
                .filter(found -> found.passage().id().equals(passage))
                .mapToDouble(found -> found.meaning())
                .max()
                .orElse(0);
    }

    private double score(String text) {
        return retrieval
                .search(new Question(shop, text, Language.ENGLISH), 1)
                .getFirst()
                .score();
    }

    private static List<Phrase> en(String text) {
        return List.of(new Phrase(Language.ENGLISH, text));
    }

    private static Object[] numbers(int count) {
        return java.util.stream.IntStream.range(0, count).boxed().toArray();
    }

    private class Jobs implements Work {
        private final Queue<IndexKnowledge> waiting = new ArrayDeque<>();

        void run() {
            for (IndexKnowledge job = waiting.poll(); job != null; job = waiting.poll()) {
                indexing.run(shop, job);
            }
        }

        @Override
        public void add(WorkspaceId workspace, Job job, Duration delay) {
            waiting.add((IndexKnowledge) job);
        }

        @Override
        public void finish(Runnable steps) {
            steps.run();
        }

        @Override
        public boolean waits(WorkspaceId workspace, String key, Class<? extends Job> type) {
            return !waiting.isEmpty();
        }

        @Override
        public List<Dead> dead(WorkspaceId workspace) {
            return List.of();
        }

        @Override
        public void revive(WorkspaceId workspace, UUID job) {}

        @Override
        public void discard(WorkspaceId workspace, UUID job) {}

        @Override
        public void forget(WorkspaceId workspace, Collection<String> keys) {}

        @Override
        public Backlog backlog() {
            return new Backlog(0, waiting.size(), Duration.ZERO);
        }
    }
}
