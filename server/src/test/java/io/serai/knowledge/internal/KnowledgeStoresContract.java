package io.serai.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.knowledge.Phrase;
import io.serai.knowledge.Validity;
import io.serai.knowledge.internal.DocumentStore.NewDocument;
import io.serai.knowledge.internal.IndexStore.Progress;
import io.serai.knowledge.internal.IndexStore.Unindexed;
import io.serai.knowledge.internal.catalogue.RecordStore;
import io.serai.knowledge.internal.search.Entry;
import io.serai.knowledge.internal.search.Indexed;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every way of keeping knowledge does. */
interface KnowledgeStoresContract {
    Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    FaqStore faqs();

    DocumentStore documents();

    IndexStore index();

    RecordStore records();

    @Test
    default void keepsAnFaqAsItIs() {
        WorkspaceId shop = WorkspaceId.next();
        Faq faq = faq("How do I return it?", "怎么退货？");
        faqs().save(shop, faq);
        assertThat(faqs().faq(shop, faq.id())).contains(faq);
        assertThat(faqs().faq(WorkspaceId.next(), faq.id())).isEmpty();
    }

    @Test
    default void keepsForWhomAndWhenAnFaqHolds() {
        WorkspaceId shop = WorkspaceId.next();
        Faq everybody = faq("How much is shipping?");
        Validity inMay = new Validity(
                Set.of("DE", "AT"),
                Optional.of(LocalDate.parse("2026-05-01")),
                Optional.of(LocalDate.parse("2026-05-31")));
        Faq some =
                new Faq(everybody.id(), true, Optional.empty(), everybody.questions(), everybody.answers(), inMay, NOW);
        faqs().save(shop, some);
        assertThat(faqs().faq(shop, some.id())).contains(some);
        assertThat(index().searchable(shop))
                .singleElement()
                .matches(found -> found.passage().validity().equals(inMay));
        faqs().save(shop, everybody);
        assertThat(faqs().faq(shop, some.id())).contains(everybody);
    }

    @Test
    default void aChangedFaqKeepsTheVectorsOfTextsThatStayed() {
        WorkspaceId shop = WorkspaceId.next();
        Faq faq = faq("How do I return it?", "怎么退货？");
        faqs().save(shop, faq);
        indexAll(shop, faq.id());
        var changed = new Faq(
                faq.id(),
                true,
                Optional.empty(),
                List.of(en("Can I send it back?"), en("How do I return it?")),
                faq.answers(),
                NOW);
        faqs().save(shop, changed);
        assertThat(faqs().faq(shop, faq.id())).contains(changed);
        assertThat(index().unindexed(shop, faq.id(), 10))
                .extracting(Unindexed::body)
                .containsExactly("Can I send it back?");
        assertThat(index().progress(shop, faq.id())).isEqualTo(new Progress(2, 3));
    }

    @Test
    default void listsFaqsNewestFirstInPagesAndBySearch() {
        WorkspaceId shop = WorkspaceId.next();
        for (String question : List.of("one", "TWO and a half", "three")) {
            faqs().save(shop, faq(question));
        }
        List<Faq> first = faqs().faqs(shop, "", Optional.empty(), 2);
        assertThat(first)
                .extracting(Faq::passage)
                .extracting(p -> p.title())
                .containsExactly("three", "TWO and a half");
        assertThat(faqs().faqs(shop, "", Optional.of(first.getLast().id()), 2)).hasSize(1);
        assertThat(faqs().faqs(shop, "two", Optional.empty(), 9)).hasSize(1);
        assertThat(faqs().faqs(shop, "%", Optional.empty(), 9)).isEmpty();
        assertThat(faqs().count(shop, "ANSWER")).isEqualTo(3);
        assertThat(faqs().count(shop, "three")).isEqualTo(1);
    }

    @Test
    default void whatIsDisabledOrRemovedIsNotSearched() {
        WorkspaceId shop = WorkspaceId.next();
        Faq faq = faq("one");
        faqs().save(shop, faq);
        assertThat(faqs().enable(shop, faq.id(), false, NOW)).isTrue();
        assertThat(index().searchable(shop)).isEmpty();
        assertThat(faqs().enable(shop, faq.id(), true, NOW)).isTrue();
        assertThat(index().searchable(shop, List.of(faq.id()))).hasSize(1);
        assertThat(faqs().remove(shop, faq.id())).isTrue();
        assertThat(faqs().remove(shop, faq.id())).isFalse();
        assertThat(faqs().enable(shop, faq.id(), true, NOW)).isFalse();
        assertThat(index().searchable(shop)).isEmpty();
    }

    @Test
    default void sameBytesAreOneDocumentInAWorkspaceAndAnotherInTheNext() {
        WorkspaceId shop = WorkspaceId.next();
        NewDocument document = document("a", "b");
        assertThat(documents().add(shop, document)).isTrue();
        assertThat(documents().add(shop, document)).isFalse();
        assertThat(documents().documentOf(shop, document.sha256()))
                .contains(document.document().id());
        assertThat(documents().add(WorkspaceId.next(), document("a", "b"))).isTrue();
        assertThat(documents().documents(shop)).singleElement().satisfies(kept -> {
            assertThat(kept.passages()).isEqualTo(2);
            assertThat(kept.progress()).isZero();
            assertThat(kept.bytes()).isEqualTo(2);
        });
        assertThat(documents().pieces(shop, document.document().id())).isEqualTo(document.pieces());
    }

    @Test
    default void indexingGoesOnWhereItStopped() {
        WorkspaceId shop = WorkspaceId.next();
        NewDocument document = document("a", "b", "c");
        UUID id = document.document().id();
        documents().add(shop, document);
        List<Unindexed> texts = index().unindexed(shop, id, 2);
        assertThat(texts).extracting(Unindexed::text).containsExactly("Title\na", "Title\nb");
        index().index(shop, texts.getFirst(), "space", new float[] {1, 0.5f});
        assertThat(index().progress(shop, id)).isEqualTo(new Progress(1, 3));
        assertThat(index().waiting(shop)).isEqualTo(2);
        assertThat(index().unindexed(shop, id, 9)).hasSize(2);
        assertThat(index().searchable(shop))
                .flatExtracting(Indexed::entries)
                .filteredOn(entry -> entry.vector().isPresent())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.vector().orElseThrow()).containsExactly(1, 0.5f);
                    assertThat(entry.role()).isEqualTo(Entry.Role.BODY);
                    assertThat(entry.text()).isEqualTo("Title\na");
                });
    }

    @Test
    default void aVectorOfATextThatHasChangedMeanwhileIsDropped() {
        WorkspaceId shop = WorkspaceId.next();
        Faq faq = faq("old");
        faqs().save(shop, faq);
        Unindexed old = index().unindexed(shop, faq.id(), 1).getFirst();
        faqs().save(shop, new Faq(faq.id(), true, Optional.empty(), List.of(en("new")), faq.answers(), NOW));
        index().index(shop, old, "space", new float[] {1});
        assertThat(index().progress(shop, faq.id()).done()).isZero();
    }

    @Test
    default void aDocumentTakesWhatWasReadFromItAlong() {
        WorkspaceId shop = WorkspaceId.next();
        NewDocument document = document("a");
        UUID id = document.document().id();
        documents().add(shop, document);
        Faq faq = new Faq(Ids.next(), true, Optional.of(id), List.of(en("q")), List.of(en("a")), NOW);
        faqs().save(shop, faq);
        assertThat(index().passagesOf(shop, id))
                .containsExactlyInAnyOrder(
                        faq.id(), document.pieces().getFirst().id());
        assertThat(documents().change(shop, id, "other name", false, NOW)).isTrue();
        assertThat(index().searchable(shop)).isEmpty();
        documents().mark(shop, id, Document.State.FAILED, Optional.of("why"));
        assertThat(documents().document(shop, id)).hasValueSatisfying(kept -> {
            assertThat(kept.name()).isEqualTo("other name");
            assertThat(kept.enabled()).isFalse();
            assertThat(kept.state()).isEqualTo(Document.State.FAILED);
            assertThat(kept.problem()).contains("why");
        });
        assertThat(documents().remove(shop, id)).isTrue();
        assertThat(documents().remove(shop, id)).isFalse();
        assertThat(faqs().faq(shop, faq.id())).isEmpty();
        assertThat(documents().change(shop, id, "x", true, NOW)).isFalse();
    }

    @Test
    default void aRecordIsReplacedByItsKeyAndOnlyWhatReadsOtherwiseIsIndexedAgain() {
        WorkspaceId shop = WorkspaceId.next();
        UUID series = Ids.next();
        records().open(shop, series, "Shop", Language.ENGLISH, NOW);
        records().open(shop, series, "Another name", Language.ENGLISH, NOW);
        List<UUID> added =
                records().put(shop, series, List.of(filed("lamp", 0, "Price: 9"), filed("tent", 0, "Price: 99")), NOW);
        indexAll(shop, series);

        assertThat(added).hasSize(2);
        assertThat(records().put(shop, series, List.of(filed("lamp", 0, "Price: 9")), NOW))
                .isEmpty();
        assertThat(records().put(shop, series, List.of(filed("tent", 0, "Price: 89")), NOW))
                .hasSize(1)
                .allMatch(added::contains);
        assertThat(index().unindexed(shop, series, 9))
                .extracting(Unindexed::body)
                .containsExactly("Price: 89");
        assertThat(documents().document(shop, series)).hasValueSatisfying(kept -> {
            assertThat(kept.name()).isEqualTo("Shop");
            assertThat(kept.kind()).isEqualTo(Document.Kind.CATALOGUE);
            assertThat(kept.passages()).isEqualTo(2);
        });
    }

    @Test
    default void aRecordLosesTheLanguagesItIsNotGivenInAnyMore() {
        WorkspaceId shop = WorkspaceId.next();
        UUID series = Ids.next();
        records().open(shop, series, "Shop", Language.ENGLISH, NOW);
        records().put(shop, series, List.of(filed("lamp", 0, "Price: 9"), filed("lamp", 1, "价格: 9")), NOW);

        assertThat(records().put(shop, series, List.of(filed("lamp", 0, "Price: 9")), NOW))
                .hasSize(1);
        assertThat(documents().pieces(shop, series)).extracting(Piece::text).containsExactly("Price: 9");
    }

    @Test
    default void whatIsSwitchedOffStaysOffWhateverTheShopSaysAndWhatIsGoneIsGone() {
        WorkspaceId shop = WorkspaceId.next();
        UUID series = Ids.next();
        records().open(shop, series, "Shop", Language.ENGLISH, NOW);
        records().put(shop, series, List.of(filed("lamp", 0, "Price: 9")), NOW);
        documents().change(shop, series, "Shop", false, NOW);
        records().put(shop, series, List.of(filed("lamp", 0, "Price: 8"), filed("tent", 0, "Price: 99")), NOW);
        assertThat(index().searchable(shop)).isEmpty();

        documents().change(shop, series, "Shop", true, NOW);
        assertThat(records().remove(shop, series, List.of("lamp", "unknown"))).hasSize(1);
        assertThat(index().searchable(shop))
                .singleElement()
                .matches(found -> found.passage().text().equals("Price: 99"));
        assertThat(records().remove(WorkspaceId.next(), series, List.of("tent")))
                .isEmpty();
        assertThat(records().close(shop, series)).hasSize(1);
        assertThat(records().close(shop, series)).isEmpty();
        assertThat(documents().document(shop, series)).isEmpty();
        assertThat(index().searchable(shop)).isEmpty();
    }

    private static RecordStore.Filed filed(String key, int ordinal, String text) {
        return new RecordStore.Filed(Ids.next(), key, ordinal, "Title", text, Language.ENGLISH);
    }

    private void indexAll(WorkspaceId shop, UUID source) {
        index().unindexed(shop, source, 99).forEach(text -> index().index(shop, text, "space", new float[] {1}));
    }

    private static Faq faq(String... questions) {
        List<Phrase> asked = java.util.Arrays.stream(questions)
                .map(KnowledgeStoresContract::en)
                .toList();
        return new Faq(Ids.next(), true, Optional.empty(), asked, List.of(en("the answer")), NOW);
    }

    private static Phrase en(String text) {
        return new Phrase(Language.ENGLISH, text);
    }

    private static NewDocument document(String... texts) {
        UUID id = Ids.next();
        var pieces = new java.util.ArrayList<Piece>();
        for (String text : texts) {
            pieces.add(new Piece(Ids.next(), id, pieces.size(), "Title", text, Language.ENGLISH));
        }
        var document = new Document(
                id,
                "a.md",
                Document.Kind.MARKDOWN,
                2,
                Language.ENGLISH,
                true,
                Document.State.WAITING,
                Optional.empty(),
                0,
                0,
                0,
                NOW);
        byte[] sha256 = java.nio.ByteBuffer.allocate(4)
                .putInt(List.of(texts).hashCode())
                .array();
        return new NewDocument(document, new byte[] {1, 2}, sha256, pieces);
    }
}
