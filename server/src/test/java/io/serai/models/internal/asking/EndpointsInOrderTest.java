package io.serai.models.internal.asking;

import static io.serai.models.internal.chat.ChatEndpointDouble.end;
import static io.serai.models.internal.chat.ChatEndpointDouble.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.json.Json;
import io.serai.models.ChatEndpoints.Endpoint;
import io.serai.models.ChatEndpoints.Health;
import io.serai.models.ChatEndpoints.Price;
import io.serai.models.ChatEndpoints.Terms;
import io.serai.models.ChatModel.Line;
import io.serai.models.ChatModel.Prompt;
import io.serai.models.ChatModel.Reply;
import io.serai.models.Dialect;
import io.serai.models.ModelBudgets.Level;
import io.serai.models.ModelBudgets.Limits;
import io.serai.models.Tool;
import io.serai.models.internal.chat.ChatEndpointDouble;
import io.serai.models.internal.chat.ChatPatience;
import io.serai.models.internal.chat.Completions;
import io.serai.models.internal.endpoints.TestEndpoints;
import io.serai.models.internal.spending.Purse;
import io.serai.models.internal.spending.TestPurse;
import io.serai.privacy.internal.masking.TestVeil;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EndpointsInOrderTest {
    private static final String USAGE =
            "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":500}}\n\n";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-04T10:00:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };
    private final ChatEndpointDouble first = new ChatEndpointDouble();
    private final ChatEndpointDouble second = new ChatEndpointDouble();
    private final Completions completions = new Completions(
            new ChatPatience(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(3)), Json.mapper());
    private final TestEndpoints endpoints = TestEndpoints.on(TestVault.fresh(), completions, clock);
    private final List<String> audited = new ArrayList<>();
    private final Purse purse = TestPurse.on((workspace, who, action, details) -> audited.add(action), clock);
    private final EndpointsInOrder model = new EndpointsInOrder(
            endpoints.book(),
            completions,
            endpoints.breakers(),
            purse,
            TestVeil.real(),
            new KnownAnswers(),
            Json.mapper());
    private final WorkspaceId shop = WorkspaceId.next();
    private final List<String> pieces = new ArrayList<>();
    private int asked;

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    private void connect(ChatEndpointDouble endpoint, Dialect dialect) {
        endpoints
                .book()
                .add(
                        shop,
                        new Terms(
                                new Endpoint(endpoint.url(), "m"),
                                dialect,
                                new Price(new BigDecimal("2"), new BigDecimal("8")),
                                true),
                        Optional.of(new Secret("k")));
    }

    private void connectBoth() {
        connect(first, Dialect.OTHER);
        connect(second, Dialect.OTHER);
    }

    private static Prompt prompt(String question) {
        return new Prompt(
                "Be good.", List.of(new Line(Line.Speaker.CUSTOMER, question)), 0.2, 50, Duration.ofSeconds(10));
    }

    /** Each time another question, so that none is known already. */
    private Reply ask() {
        return model.ask(shop, prompt("question " + ++asked), pieces::add);
    }

    private static String said(Reply reply) {
        return reply instanceof Reply.Said said ? said.text() : reply.toString();
    }

    @Test
    void whenTheFirstFailsTheNextIsAsked() {
        connectBoth();
        first.refuses("401 Unauthorized", "{}");
        second.streams(words("from the second"), end());
        assertThat(said(ask())).isEqualTo("from the second");
        assertThat(purse.of(shop).byEndpoint()).extracting(sum -> sum.failed()).containsExactlyInAnyOrder(0L, 1L);
    }

    @Test
    void whenWordsWereSeenNobodyElseIsAsked() {
        connectBoth();
        first.streams(words("half an ans"));
        assertThat(ask()).isInstanceOf(Reply.Failed.class);
        assertThat(pieces).containsExactly("half an ans");
        assertThat(second.requests()).isEmpty();
    }

    @Test
    void whoeverKeepsFailingIsLeftAloneAndTriedAgainLater() {
        connectBoth();
        for (int i = 0; i < 3; i++) {
            first.refuses("401 Unauthorized", "{}");
            second.streams(words("ok"), end());
            ask();
        }
        assertThat(endpoints.book().of(shop).getFirst().health()).isEqualTo(Health.RESTING);
        second.streams(words("ok"), end());
        ask();
        assertThat(first.requests()).hasSize(3);

        now.updateAndGet(time -> time.plusSeconds(31));
        first.streams(words("I am back"), end());
        assertThat(said(ask())).isEqualTo("I am back");
        assertThat(endpoints.book().of(shop).getFirst().health()).isEqualTo(Health.WELL);
    }

    @Test
    void whatAModelWouldNotSayIsNoSignOfIllness() {
        connect(first, Dialect.OTHER);
        for (int i = 0; i < 6; i++) {
            first.streams("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"content_filter\"}]}\n\n");
            assertThat(ask()).isEqualTo(new Reply.Failed("content filter"));
        }
        assertThat(endpoints.book().of(shop).getFirst().health()).isEqualTo(Health.WELL);
    }

    @Test
    void eachAnswerHasItsPriceAndTheBudgetWarnsOnceAndThenEnds() {
        connect(first, Dialect.OTHER);
        purse.limit(shop, new Limits("USD", Optional.of(new BigDecimal("0.012")), 50));
        first.streams(words("one"), USAGE, end());
        assertThat(((Reply.Said) ask()).bill().cost()).isEqualByComparingTo("0.006");
        assertThat(purse.of(shop).level()).isEqualTo(Level.WARNED);
        first.streams(words("two"), USAGE, end());
        ask();
        assertThat(purse.of(shop).level()).isEqualTo(Level.USED_UP);
        assertThat(ask()).isEqualTo(new Reply.Failed("budget used up"));
        assertThat(first.requests()).hasSize(2);
        assertThat(audited).containsExactly("models.budget_warning", "models.budget_used_up");

        now.set(Instant.parse("2026-06-01T00:00:00Z"));
        first.streams(words("a new month"), end());
        assertThat(said(ask())).isEqualTo("a new month");
    }

    @Test
    void whoSaysNothingOfTokensIsPaidByGuessSoThatTheBudgetHolds() {
        connect(first, Dialect.OTHER);
        first.streams(words("some words"), end());
        assertThat(((Reply.Said) ask()).bill().cost()).isPositive();
    }

    @Test
    void theSameQuestionIsNotPaidTwice() {
        connect(first, Dialect.OTHER);
        first.streams(words("Seven days."), USAGE, end());
        model.ask(shop, prompt("how long?"), pieces::add);
        Reply again = model.ask(shop, prompt("how long?"), pieces::add);
        assertThat(said(again)).isEqualTo("Seven days.");
        assertThat(((Reply.Said) again).bill().cached()).isTrue();
        assertThat(((Reply.Said) again).bill().cost()).isZero();
        assertThat(first.requests()).hasSize(1);
        assertThat(pieces).containsExactly("Seven days.", "Seven days.");
    }

    @Test
    void aKnownAnswerIsToldToAnotherCustomerWithTheirOwnAddress() {
        connect(first, Dialect.OTHER);
        first.streams(words("We write to [EMAIL_1]."), end());
        model.ask(shop, prompt("I am ana@example.com"), pieces::add);
        assertThat(said(model.ask(shop, prompt("I am bo@example.com"), pieces::add)))
                .isEqualTo("We write to bo@example.com.");
    }

    @Test
    void personalDataDoesNotLeaveAndComesBackEvenWhenItsPlaceholderIsCut() {
        connect(first, Dialect.OTHER);
        first.streams(words("I wrote to [EMA"), words("IL_1"), words("] and [sic] called [PHONE_2]."), end());
        Reply reply = model.ask(
                shop, prompt("write to ana@example.com or +34 600 111 222, card 4111 1111 1111 1111"), pieces::add);
        assertThat(first.requests().getFirst().body())
                .contains("[EMAIL_1]", "[PHONE_2]")
                .doesNotContain("ana@example.com", "600 111 222", "4111 1111");
        assertThat(said(reply)).isEqualTo("I wrote to ana@example.com and [sic] called +34 600 111 222.");
        assertThat(String.join("", pieces)).isEqualTo(said(reply));
        assertThat(pieces).noneMatch(piece -> piece.contains("[EMA"));
    }

    @Test
    void aPlaceholderThatTheModelMadeUpIsAFailure() {
        connect(first, Dialect.OTHER);
        first.streams(words("write to [EMAIL_9]"), end());
        assertThat(ask()).isEqualTo(new Reply.Failed("invented placeholder"));
    }

    @Test
    void aToolIsUsedWithTheRealValuesAndItsResultIsVeiled() {
        connect(first, Dialect.OPENAI);
        first.streams(
                "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"c1\",\"function\":{\"name\":\"orders\",\"arguments\":\"{\\\"email\\\":\"}}]}}]}\n\n",
                "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"\\\"[EMAIL_1]\\\"}\"}}]},\"finish_reason\":\"tool_calls\"}]}\n\ndata: [DONE]\n\n");
        first.streams(words("It is on its way to [EMAIL_1]."), end());
        var orders = new Orders();
        Reply reply =
                model.ask(shop, prompt("where is the order of ana@example.com?").using(List.of(orders)), pieces::add);
        assertThat(said(reply)).isEqualTo("It is on its way to ana@example.com.");
        assertThat(((Reply.Said) reply).bill().tools()).containsExactly("orders");
        assertThat(orders.asked).containsExactly("ana@example.com");
        String followUp = first.requests().get(1).body();
        assertThat(followUp)
                .contains("\"tool_call_id\":\"c1\"", "shipped to [EMAIL_1]")
                .doesNotContain("ana@example.com");
    }

    private static final class Orders implements Tool {
        private final List<String> asked = new ArrayList<>();

        @Override
        public String name() {
            return "orders";
        }

        @Override
        public String description() {
            return "Finds orders.";
        }

        @Override
        public String parameters() {
            return "{\"type\":\"object\",\"properties\":{\"email\":{\"type\":\"string\"}}}";
        }

        @Override
        public String use(JsonNode arguments) {
            asked.add(arguments.path("email").asString(""));
            return "shipped to " + arguments.path("email").asString("");
        }
    }
}
