package io.serai.knowledge.internal.unanswered;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.knowledge.internal.unanswered.UnansweredStore.Count;
import io.serai.knowledge.internal.unanswered.UnansweredStore.Place;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

interface UnansweredStoreContract {
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    UnansweredStore store();

    /** A message of a customer that may be referred to; @return its id */
    UUID message(WorkspaceId workspace, UUID conversation);

    void erase(WorkspaceId workspace, UUID message);

    private Asked asked(WorkspaceId workspace, Theme theme, Language language, Instant at) {
        var asked = new Asked(message(workspace, Ids.next()), theme.id(), language, "Do you rent tents?", at);
        store().add(workspace, asked);
        return asked;
    }

    private Theme theme(WorkspaceId workspace) {
        Theme theme = Theme.fresh(Ids.next());
        store().save(workspace, theme);
        return theme;
    }

    @Test
    default void aThemeIsThereAsLongAsItHasAQuestion() {
        var workspace = WorkspaceId.next();
        Theme theme = theme(workspace);
        assertThat(store().themes(workspace)).isEmpty();

        Asked asked = asked(workspace, theme, Language.ENGLISH, NOON);
        assertThat(store().has(workspace, asked.message())).isTrue();
        assertThat(store().themes(workspace)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(theme.id());
            assertThat(found.state()).isEqualTo(Theme.State.OPEN);
        });
        assertThat(store().themes(WorkspaceId.next())).isEmpty();
        assertThat(store().theme(WorkspaceId.next(), theme.id())).isEmpty();

        erase(workspace, asked.message());
        assertThat(store().has(workspace, asked.message())).isFalse();
        assertThat(store().themes(workspace)).isEmpty();
        assertThat(store().theme(workspace, theme.id())).isEmpty();
    }

    @Test
    default void savingAgainReplacesATheme() {
        var workspace = WorkspaceId.next();
        Theme theme = theme(workspace);
        asked(workspace, theme, Language.ENGLISH, NOON);
        UUID faq = Ids.next();
        store().save(workspace, theme.answered(faq, NOON));

        Theme saved = store().theme(workspace, theme.id()).orElseThrow();
        assertThat(saved.state()).isEqualTo(Theme.State.ANSWERED);
        assertThat(saved.answer()).contains(faq);
        assertThat(saved.settledAt()).contains(NOON);
    }

    @Test
    default void theSameMessageIsOneQuestion() {
        var workspace = WorkspaceId.next();
        Asked asked = asked(workspace, theme(workspace), Language.ENGLISH, NOON);
        store().add(workspace, asked);

        assertThat(store().counts(workspace)).singleElement().matches(count -> count.asked() == 1);
    }

    @Test
    default void countsByLanguageAndTellsSinceWhen() {
        var workspace = WorkspaceId.next();
        Theme theme = theme(workspace);
        asked(workspace, theme, Language.CHINESE, NOON);
        asked(workspace, theme, Language.ENGLISH, NOON.plusSeconds(60));
        asked(workspace, theme, Language.ENGLISH, NOON.plusSeconds(120));

        assertThat(store().counts(workspace))
                .containsExactly(
                        new Count(
                                theme.id(),
                                Theme.State.OPEN,
                                Language.ENGLISH,
                                2,
                                NOON.plusSeconds(60),
                                NOON.plusSeconds(120)),
                        new Count(theme.id(), Theme.State.OPEN, Language.CHINESE, 1, NOON, NOON));
        assertThat(store().counts(WorkspaceId.next())).isEmpty();
    }

    @Test
    default void givesTheNewestOfEach() {
        var workspace = WorkspaceId.next();
        Theme theme = theme(workspace);
        asked(workspace, theme, Language.ENGLISH, NOON);
        Asked newer = asked(workspace, theme, Language.ENGLISH, NOON.plusSeconds(60));
        Asked newest = asked(workspace, theme, Language.ENGLISH, NOON.plusSeconds(120));
        asked(workspace, theme(workspace), Language.ENGLISH, NOON);

        assertThat(store().asked(workspace, List.of(theme.id()), 2))
                .extracting(Asked::message)
                .containsExactly(newest.message(), newer.message());
    }

    @Test
    default void twoThemesBecomeOne() {
        var workspace = WorkspaceId.next();
        Theme one = theme(workspace);
        Theme other = theme(workspace);
        asked(workspace, one, Language.ENGLISH, NOON);
        asked(workspace, other, Language.ENGLISH, NOON);
        store().move(workspace, one.id(), other.id());

        assertThat(store().themes(workspace)).extracting(Theme::id).containsExactly(other.id());
        assertThat(store().counts(workspace)).singleElement().matches(count -> count.asked() == 2);
    }

    @Test
    default void knowsWhereItWasAsked() {
        var workspace = WorkspaceId.next();
        UUID conversation = Ids.next();
        UUID message = message(workspace, conversation);

        assertThat(store().places(workspace, List.of(Ids.next(), message)))
                .containsExactly(new Place(message, conversation));
    }
}
