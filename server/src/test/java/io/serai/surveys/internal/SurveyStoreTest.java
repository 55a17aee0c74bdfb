package io.serai.surveys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.internal.Shop;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SurveyStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface SurveyStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
        ChannelAccountId ACCOUNT = new ChannelAccountId(Ids.next());

        SurveyStore store();

        WorkspaceId shop();

        Talk talk();

        record Talk(ConversationId id, ContactId contact) {}

        private Survey survey(Talk talk, int episode, Instant at) {
            return new Survey(
                    Ids.next(),
                    talk.id(),
                    episode,
                    ACCOUNT,
                    new Address(ChannelKind.WIDGET, talk.id().value().toString()),
                    Optional.of(new AgentId(Ids.next())),
                    at,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        @Test
        default void anEpisodeIsAskedAboutOnce() {
            Talk talk = talk();
            Survey first = survey(talk, 1, NOON);
            assertThat(store().ask(shop(), first)).isTrue();
            assertThat(store().ask(shop(), survey(talk, 1, NOON))).isFalse();
            assertThat(store().ask(shop(), survey(talk, 2, NOON))).isTrue();
            assertThat(store().find(shop(), first.id())).contains(first);
            assertThat(store().find(WorkspaceId.next(), first.id())).isEmpty();
        }

        @Test
        default void theLatestOfAnAddressIsTheOneThatIsAnswered() {
            Talk talk = talk();
            Survey old = survey(talk, 1, NOON);
            Survey young = survey(talk, 2, NOON.plusSeconds(60));
            store().ask(shop(), young);
            store().ask(shop(), old);
            assertThat(store().latest(shop(), ACCOUNT, old.address())).contains(young);
            assertThat(store().latest(shop(), new ChannelAccountId(Ids.next()), old.address()))
                    .isEmpty();
            assertThat(store().since(shop(), NOON, 9)).containsExactly(young, old);
            assertThat(store().since(shop(), NOON.plusSeconds(60), 9)).containsExactly(young);
            assertThat(store().since(shop(), NOON, 1)).containsExactly(young);
        }

        @Test
        default void whoThinksAgainSaysItOnceInTheFigures() {
            Talk talk = talk();
            Survey survey = survey(talk, 1, NOON);
            store().ask(shop(), survey);
            assertThat(store().ofContact(shop(), talk.contact())).isEmpty();
            store().rate(WorkspaceId.next(), survey.id(), 5, NOON);
            store().rate(shop(), survey.id(), 5, NOON);
            store().rate(shop(), survey.id(), 2, NOON.plusSeconds(9));
            store().reason(shop(), survey.id(), "It took two weeks.");
            assertThat(store().ofContact(shop(), talk.contact()))
                    .singleElement()
                    .satisfies(rated -> {
                        assertThat(rated.rating()).contains(2);
                        assertThat(rated.ratedAt()).contains(NOON.plusSeconds(9));
                        assertThat(rated.reason()).contains("It took two weeks.");
                    });
            assertThat(store().ofContact(shop(), new ContactId(Ids.next()))).isEmpty();
        }

        @Test
        default void nobodyIsAskedUntilSomebodySaysSo() {
            assertThat(store().settings(shop())).isEqualTo(SurveySettings.AT_FIRST);
            var own = new SurveySettings(true, 5, false, Map.of("de", "Zufrieden?"));
            store().settings(shop(), SurveySettings.AT_FIRST);
            store().settings(shop(), own);
            assertThat(store().settings(shop())).isEqualTo(own);
            assertThat(store().settings(WorkspaceId.next())).isEqualTo(SurveySettings.AT_FIRST);
        }
    }

    @Nested
    class InMemory implements SurveyStoreContract {
        private final InMemorySurveyStore store = new InMemorySurveyStore();
        private final WorkspaceId shop = WorkspaceId.next();

        @Override
        public SurveyStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop;
        }

        @Override
        public Talk talk() {
            var talk = new Talk(new ConversationId(Ids.next()), new ContactId(Ids.next()));
            store.knows(talk.id(), talk.contact());
            return talk;
        }
    }

    @Nested
    class Postgres implements SurveyStoreContract {
        private final SurveyStore store = new PostgresSurveyStore(DATABASE.jdbc(), Json.mapper());
        private final Shop shop = new Shop(DATABASE);

        @Override
        public SurveyStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop.workspace;
        }

        @Override
        public Talk talk() {
            Conversation opened = shop.opened(
                    shop.conversations(Clock.systemUTC()), Ids.next().toString());
            return new Talk(opened.id(), opened.contact());
        }
    }
}
