package io.serai.brain.internal.greetings;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.brain.GreetingRule;
import io.serai.brain.Greetings.Chosen;
import io.serai.brain.Greetings.Situation;
import io.serai.brain.Greetings.Weighed;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GreetingsTest {
    private static final Language GERMAN = new Language("de");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-02T10:00:00Z"), ZoneOffset.UTC);

    private final WorkspaceId workspace = WorkspaceId.next();
    private final ChannelAccountId shop = new ChannelAccountId(Ids.next());
    private final RuledGreetings greetings = new RuledGreetings(new InMemoryGreetingStore(), CLOCK);

    private static GreetingRule rule(String text) {
        return new GreetingRule(
                Ids.next(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(Language.ENGLISH, text, GERMAN, text + " (de)"));
    }

    private Situation visitor(Language language, String page, boolean returning, boolean open) {
        return new Situation(
                ChannelKind.WIDGET, Optional.of(shop), language, Optional.of("DE"), Optional.of(page), returning, open);
    }

    private String said(Situation now) {
        return greetings.choose(workspace, () -> now).map(Chosen::text).orElse("persona");
    }

    private GreetingRule with(
            GreetingRule it,
            Optional<ChannelAccountId> account,
            String page,
            String country,
            Boolean returning,
            Boolean open) {
        return new GreetingRule(
                it.id(),
                true,
                it.channel(),
                account,
                it.language(),
                Optional.ofNullable(country),
                Optional.ofNullable(page),
                Optional.ofNullable(returning),
                Optional.ofNullable(open),
                it.texts());
    }

    @Test
    void withoutRulesNobodyEvenLooksAtTheSituation() {
        assertThat(greetings.choose(workspace, () -> {
                    throw new AssertionError("looked");
                }))
                .isEmpty();
    }

    @Test
    void theMostParticularRuleWinsWhateverTheirOrder() {
        greetings.put(workspace, rule("all"));
        greetings.put(workspace, with(rule("closed"), Optional.empty(), null, null, null, false));
        greetings.put(workspace, with(rule("country"), Optional.empty(), null, "DE", null, null));
        greetings.put(workspace, with(rule("closed, back, widget"), Optional.empty(), null, null, true, false));
        assertThat(said(visitor(Language.ENGLISH, "/", false, true))).isEqualTo("country");
        assertThat(said(visitor(Language.ENGLISH, "/", true, false)))
                .as("a country counts more than all that follow")
                .isEqualTo("country");
        greetings.put(workspace, with(rule("sale"), Optional.empty(), "/sale*", null, null, null));
        greetings.put(workspace, with(rule("summer sale"), Optional.empty(), "/sale/summer*", null, null, null));
        assertThat(said(visitor(Language.ENGLISH, "https://shop.example/sale/summer/hats?x=1", false, true)))
                .isEqualTo("summer sale");
        assertThat(said(visitor(Language.ENGLISH, "/sale", false, true))).isEqualTo("sale");
        greetings.put(workspace, with(rule("shop"), Optional.of(shop), null, null, null, null));
        assertThat(said(visitor(Language.ENGLISH, "/sale", false, true))).isEqualTo("shop");
    }

    @Test
    void ofTwoAlikeTheUpperOneWins() {
        greetings.put(workspace, rule("one"));
        greetings.put(workspace, rule("two"));
        assertThat(said(visitor(Language.ENGLISH, "/", false, true))).isEqualTo("one");
    }

    @Test
    void aRuleHoldsOnlyInTheLanguagesItIsWrittenIn() {
        greetings.put(workspace, rule("hello"));
        assertThat(said(visitor(new Language("de-at"), "/", false, true))).isEqualTo("hello (de)");
        assertThat(said(visitor(Language.CHINESE, "/", false, true))).isEqualTo("persona");
    }

    @Test
    void thePreviewSaysWhyAndWhyNot() {
        greetings.put(workspace, with(rule("night"), Optional.empty(), null, null, null, false));
        greetings.put(workspace, with(rule("france"), Optional.empty(), null, "FR", null, null));
        greetings.put(workspace, rule("all"));
        var weighed = greetings.weigh(workspace, visitor(Language.ENGLISH, "/", false, false));
        assertThat(weighed).extracting(Weighed::wins).containsExactly(true, false, false);
        assertThat(weighed.get(0).holds()).containsExactly("hours");
        assertThat(weighed.get(1).misses()).isEmpty();
        assertThat(weighed.get(2).misses()).containsExactly("country");
        assertThat(greetings.weigh(workspace, visitor(Language.CHINESE, "/", false, false)))
                .allSatisfy(one -> assertThat(one.misses()).contains("text"));
    }

    interface Contract {
        GreetingStore store();

        @Test
        default void aRuleKeepsItsPlaceWhenItIsChanged() {
            var workspace = WorkspaceId.next();
            GreetingRule one = rule("one");
            store().put(workspace, one, CLOCK.instant());
            store().put(workspace, rule("two"), CLOCK.instant());
            UUID id = one.id();
            store().put(
                            workspace,
                            new GreetingRule(
                                    id,
                                    false,
                                    Optional.of(ChannelKind.WIDGET),
                                    Optional.of(new ChannelAccountId(Ids.next())),
                                    Optional.of(GERMAN),
                                    Optional.of("de"),
                                    Optional.of("/a*"),
                                    Optional.of(true),
                                    Optional.of(false),
                                    Map.of(GERMAN, "Moin")),
                            CLOCK.instant());
            assertThat(store().all(workspace)).hasSize(2).first().satisfies(rule -> {
                assertThat(rule.enabled()).isFalse();
                assertThat(rule.country()).contains("DE");
                assertThat(rule.channel()).contains(ChannelKind.WIDGET);
                assertThat(rule.open()).contains(false);
                assertThat(rule.texts()).containsEntry(GERMAN, "Moin");
            });
            assertThat(store().all(WorkspaceId.next())).isEmpty();
            store().remove(workspace, id);
            assertThat(store().all(workspace)).hasSize(1);
        }
    }

    @Nested
    class InMemory implements Contract {
        private final GreetingStore store = new InMemoryGreetingStore();

        @Override
        public GreetingStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements Contract {
        private final GreetingStore store =
                new PostgresGreetingStore(TestDatabase.fresh().jdbc(), Json.mapper());

        @Override
        public GreetingStore store() {
            return store;
        }
    }
}
