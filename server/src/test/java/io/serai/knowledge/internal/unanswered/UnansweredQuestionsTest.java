package io.serai.knowledge.internal.unanswered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.serai.knowledge.Phrase;
import io.serai.knowledge.Unanswered.Missed;
import io.serai.knowledge.internal.unanswered.Theme.State;
import io.serai.knowledge.internal.unanswered.UnansweredQuestions.Group;
import io.serai.models.internal.embedding.RealEmbedder;
import io.serai.privacy.Masker;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** With the real encoder: what means the same comes together in whatever language. */
class UnansweredQuestionsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Masker MASKER = new Masker() {
        @Override
        public String phone(String phone) {
            return "•••";
        }

        @Override
        public String email(String email) {
            return "•••";
        }

        @Override
        public String text(String text) {
            return text.replaceAll("[0-9]{5,}", "•••");
        }
    };

    private final WorkspaceId shop = WorkspaceId.next();
    private final InMemoryUnansweredStore store = new InMemoryUnansweredStore();
    private final UnansweredQuestions questions = new UnansweredQuestions(
            store,
            new Grouping(store, RealEmbedder.shared()),
            MASKER,
            TransactionOperations.withoutTransaction(),
            Clock.fixed(NOON, ZoneOffset.UTC));

    private UUID ask(String language, String text, Instant at) {
        UUID message = Ids.next();
        store.wasIn(message, Ids.next());
        questions.note(shop, new Missed(message, text, new Language(language), at));
        return message;
    }

    private void ask(String language, String text) {
        ask(language, text, NOON);
    }

    private List<Group> open() {
        return questions.list(shop, State.OPEN, Language.ENGLISH, 50).groups();
    }

    @Test
    void whatMeansTheSameInAnotherLanguageIsOneGroupAndTheRestStaysApart() {
        ask("en", "Can I rent a tent for the weekend?");
        ask("zh", "周末可以租帐篷吗？");
        ask("de", "Kann ich ein Zelt fürs Wochenende mieten?");
        ask("en", "Do you have vegan shoe polish?");

        assertThat(open()).hasSize(2);
        Group tents = open().getFirst();
        assertThat(tents.size()).isEqualTo(3);
        assertThat(tents.languages()).containsOnlyKeys(new Language("en"), new Language("zh"), new Language("de"));
        assertThat(tents.title()).isEqualTo(new Phrase(Language.ENGLISH, "Can I rent a tent for the weekend?"));
        assertThat(questions
                        .list(shop, State.OPEN, Language.CHINESE, 50)
                        .groups()
                        .getFirst()
                        .title()
                        .text())
                .isEqualTo("周末可以租帐篷吗？");
    }

    @Test
    void theSameMessageTwiceIsOneQuestionAndNoiseIsNone() {
        var missed = new Missed(Ids.next(), "Can I rent a tent?", Language.ENGLISH, NOON);
        questions.note(shop, missed);
        questions.note(shop, missed);
        questions.note(shop, new Missed(Ids.next(), "??? 12", Language.ENGLISH, NOON));

        assertThat(open()).singleElement().matches(group -> group.size() == 1);
    }

    @Test
    void whatIsAnsweredComesBackOnlyWhenItIsAskedAgainLater() {
        ask("en", "Can I rent a tent?", NOON.minusSeconds(60));
        UUID theme = open().getFirst().id();
        UUID faq = Ids.next();
        questions.answered(shop, theme, faq);
        assertThat(open()).isEmpty();

        ask("en", "can i rent a tent", NOON.minus(Duration.ofHours(1)));
        assertThat(open()).isEmpty();
        ask("en", "can I rent a tent please", NOON.plusSeconds(60));
        assertThat(open()).singleElement().satisfies(group -> {
            assertThat(group.again()).isTrue();
            assertThat(group.answer()).contains(faq);
            assertThat(group.size()).isEqualTo(3);
        });
    }

    @Test
    void whatIsDismissedStaysDismissedUntilItIsOpenedAgain() {
        ask("en", "Will you marry me?");
        UUID theme = open().getFirst().id();
        questions.dismiss(shop, theme);
        ask("en", "will you marry me", NOON.plusSeconds(60));
        assertThat(open()).isEmpty();
        assertThat(questions.list(shop, State.DISMISSED, Language.ENGLISH, 50).groups())
                .singleElement()
                .matches(group -> group.size() == 2);

        questions.open(shop, theme);
        assertThat(open()).singleElement().matches(group -> !group.again());
    }

    @Test
    void personalDataIsMaskedAndNeverAWording() {
        ask("en", "Can I rent a tent? Call me at 0171234567");
        ask("en", "Can I rent a tent?");
        ask("en", "can I rent a tent");
        UUID theme = open().getFirst().id();
        var detail = questions.detail(shop, theme, Language.ENGLISH);

        assertThat(detail.questions())
                .extracting(UnansweredQuestions.Question::text)
                .noneMatch(text -> text.contains("0171"));
        assertThat(detail.wordings())
                .singleElement()
                .matches(wording -> wording.text().equalsIgnoreCase("Can I rent a tent?")
                        || wording.text().equals("can I rent a tent"));
    }

    @Test
    void whatItsCustomersHadErasedIsGone() {
        UUID message = ask("en", "Can I rent a tent?", NOON);
        UUID theme = open().getFirst().id();
        store.erased(shop, message);

        assertThat(open()).isEmpty();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> questions.detail(shop, theme, Language.ENGLISH));
    }

    @Test
    void anotherShopSeesNothingOfIt() {
        ask("en", "Can I rent a tent?");
        assertThat(questions
                        .list(WorkspaceId.next(), State.OPEN, Language.ENGLISH, 50)
                        .groups())
                .isEmpty();
    }
}
