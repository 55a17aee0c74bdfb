package io.serai.models.internal.chat;

import static io.serai.models.internal.chat.ChatEndpointDouble.end;
import static io.serai.models.internal.chat.ChatEndpointDouble.head;
import static io.serai.models.internal.chat.ChatEndpointDouble.words;
import static io.serai.models.internal.chat.ChatEndpointDouble.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.json.Json;
import io.serai.models.ChatEndpoints.Endpoint;
import io.serai.models.ChatModel.Line;
import io.serai.models.ChatModel.Prompt;
import io.serai.models.ChatModel.Reply;
import io.serai.models.Dialect;
import io.serai.models.Tool;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Each provider's ways, against a double that has them. */
class DialectsTest {
    private static final String SHAPE = "{\"type\":\"object\",\"properties\":{\"days\":{\"type\":\"integer\"}}}";

    private final ChatEndpointDouble endpoint = new ChatEndpointDouble();
    private final Completions completions = new Completions(
            new ChatPatience(Duration.ofSeconds(2), Duration.ofMillis(600), Duration.ofMillis(600)), Json.mapper());
    private final Clockwork clockwork = new Clockwork();

    @AfterEach
    void close() {
        endpoint.close();
    }

    private static Prompt prompt() {
        return new Prompt(
                "Be good.", List.of(new Line(Line.Speaker.CUSTOMER, "how long?")), 0.2, 50, Duration.ofSeconds(10));
    }

    private Reply ask(Dialect dialect, Prompt prompt) {
        return completions.ask(
                new Connection(new Endpoint(endpoint.url(), "m"), dialect, Optional.empty()), prompt, piece -> {});
    }

    private static String said(Reply reply) {
        return reply instanceof Reply.Said said ? said.text() : reply.toString();
    }

    private JsonNode request(int number) {
        return Json.mapper().readTree(endpoint.requests().get(number).body());
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.openai.com/v1, OPENAI",
        "https://api.deepseek.com, DEEPSEEK",
        "https://dashscope-intl.aliyuncs.com/compatible-mode/v1, QWEN",
        "http://localhost:11434/v1, OLLAMA",
        "http://10.0.0.5:8000/v1, OTHER"
    })
    void theAddressGivesItAway(String address, Dialect dialect) {
        assertThat(Dialect.of(URI.create(address))).isEqualTo(dialect);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anAnswerInAShapeIsOneJsonObjectWhateverIsAroundIt(Dialect dialect) {
        endpoint.streams(words("Sure: ```json\\n{\\\"days\\\": 7}\\n```"), end());
        assertThat(said(ask(dialect, prompt().shaped(SHAPE)))).isEqualTo("{\"days\":7}");
        String format = request(0).path("response_format").path("type").asString();
        switch (dialect) {
            case OPENAI, OLLAMA, VLLM -> {
                assertThat(format).isEqualTo("json_schema");
                assertThat(request(0)
                                .path("response_format")
                                .path("json_schema")
                                .path("schema")
                                .path("type")
                                .asString())
                        .isEqualTo("object");
            }
            case DEEPSEEK, QWEN, OTHER -> assertThat(format).isEqualTo("json_object");
        }
        // those without schemas insist on the word
        assertThat(request(0).path("messages").path(0).path("content").asString())
                .contains("JSON", "days");
    }

    @Test
    void wordsInsteadOfAnObjectAreAFailure() {
        endpoint.streams(words("seven days"), end());
        assertThat(ask(Dialect.OTHER, prompt().shaped(SHAPE))).isEqualTo(new Reply.Failed("not json"));
    }

    @Test
    void qwenAndVllmAreToldNotToThinkAtLength() {
        endpoint.streams(words("ok"), end());
        endpoint.streams(words("ok"), end());
        endpoint.streams(words("ok"), end());
        ask(Dialect.QWEN, prompt());
        ask(Dialect.VLLM, prompt());
        ask(Dialect.OPENAI, prompt());
        assertThat(request(0).path("enable_thinking").isBoolean()).isTrue();
        assertThat(request(0).path("enable_thinking").asBoolean()).isFalse();
        assertThat(request(1)
                        .path("chat_template_kwargs")
                        .path("enable_thinking")
                        .isBoolean())
                .isTrue();
        assertThat(request(2).has("enable_thinking")).isFalse();
    }

    @Test
    void qwensErrorsAreReadThoughTheyHaveAFormOfTheirOwn() {
        endpoint.refuses(
                "400 Bad Request",
                "{\"code\":\"invalid_parameter_error\",\"message\":\"tool is not supported by this model\",\"request_id\":\"1\"}");
        endpoint.streams(words("without tools then"), end());
        assertThat(said(ask(Dialect.QWEN, prompt().using(List.of(clockwork))))).isEqualTo("without tools then");
        assertThat(request(0).has("tools")).isTrue();
        assertThat(request(1).has("tools")).isFalse();
    }

    @Test
    void deepSeeksThoughtsAreNeitherShownNorSentBack() {
        endpoint.streams(
                ": keep-alive\n\n",
                "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"I should look\"}}]}\n\n",
                ": keep-alive\n\n",
                call("\"index\":0,\"id\":\"c1\",\"type\":\"function\",", "{}"));
        endpoint.streams(words("ten"), end());
        assertThat(said(ask(Dialect.DEEPSEEK, prompt().using(List.of(clockwork)))))
                .isEqualTo("ten");
        assertThat(endpoint.requests().get(1).body())
                .doesNotContain("reasoning_content", "I should look")
                .contains("\"tool_call_id\":\"c1\"", "ten o'clock");
    }

    @Test
    void deepSeeksEmptyBalanceIsNotAskedAgain() {
        endpoint.refuses("402 Payment Required", "{\"error\":{\"message\":\"Insufficient Balance\"}}");
        assertThat(ask(Dialect.DEEPSEEK, prompt())).isEqualTo(new Reply.Failed("402"));
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void ollamaMayLoadItsModelFirst() {
        endpoint.answers(out -> {
            head(out, "200 OK", "text/event-stream");
            Thread.sleep(1_200);
            write(out, words("here") + end());
        });
        assertThat(said(ask(Dialect.OLLAMA, prompt()))).isEqualTo("here");
    }

    @Test
    void ollamasToolCallsComeWholeWithoutIdAndIndexAndWithAnOrdinaryEnd() {
        endpoint.streams(
                "data: {\"choices\":[{\"delta\":{\"content\":\"\",\"tool_calls\":[{\"function\":{\"name\":\"clock\",\"arguments\":{\"zone\":\"UTC\"}}},{\"function\":{\"name\":\"clock\",\"arguments\":\"{\\\"zone\\\":\\\"CET\\\"}\"}}]}}]}\n\n",
                end());
        endpoint.streams(words("ten and eleven"), end());
        assertThat(said(ask(Dialect.OLLAMA, prompt().using(List.of(clockwork)))))
                .isEqualTo("ten and eleven");
        assertThat(clockwork.zones).containsExactly("UTC", "CET");
        assertThat(request(0).has("tool_choice")).isFalse();
    }

    @Test
    void openAisFragmentsArePutTogetherByIndex() {
        endpoint.streams(
                "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":1,\"id\":\"b\",\"function\":{\"name\":\"clock\",\"arguments\":\"{\\\"zo\"}}]}}]}\n\n",
                "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"clock\",\"arguments\":\"{}\"}}]}}]}\n\n",
                "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":1,\"function\":{\"arguments\":\"ne\\\":\\\"CET\\\"}\"}}]},\"finish_reason\":\"tool_calls\"}]}\n\ndata: [DONE]\n\n");
        endpoint.streams(words("fine"), end());
        assertThat(said(ask(Dialect.OPENAI, prompt().using(List.of(clockwork)))))
                .isEqualTo("fine");
        assertThat(clockwork.zones).containsExactly("", "CET");
    }

    @Test
    void brokenArgumentsAndUnknownToolsAreSaidToTheModel() {
        endpoint.streams(call("\"index\":0,\"id\":\"c1\",", "not json"));
        endpoint.streams(
                "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"c2\",\"function\":{\"name\":\"shell\",\"arguments\":\"{}\"}}]},\"finish_reason\":\"tool_calls\"}]}\n\ndata: [DONE]\n\n");
        endpoint.streams(words("sorry"), end());
        assertThat(said(ask(Dialect.VLLM, prompt().using(List.of(clockwork))))).isEqualTo("sorry");
        assertThat(endpoint.requests().get(2).body()).contains("The arguments are not JSON.", "There is no such tool.");
        assertThat(clockwork.zones).isEmpty();
    }

    @Test
    void whoeverGoesOnCallingToolsIsStopped() {
        for (int i = 0; i < 9; i++) {
            endpoint.streams(call("\"index\":0,\"id\":\"c\",", "{}"));
        }
        assertThat(ask(Dialect.OPENAI, prompt().using(List.of(clockwork))))
                .isEqualTo(new Reply.Failed("too many tool calls"));
        assertThat(endpoint.requests()).hasSize(5);
    }

    private static String call(String head, String arguments) {
        return "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{" + head
                + "\"function\":{\"name\":\"clock\",\"arguments\":\"" + arguments
                + "\"}}]},\"finish_reason\":\"tool_calls\"}]}\n\ndata: [DONE]\n\n";
    }

    private static final class Clockwork implements Tool {
        private final List<String> zones = new ArrayList<>();

        @Override
        public String name() {
            return "clock";
        }

        @Override
        public String description() {
            return "Tells the time.";
        }

        @Override
        public String parameters() {
            return "{\"type\":\"object\",\"properties\":{\"zone\":{\"type\":\"string\"}}}";
        }

        @Override
        public String use(JsonNode arguments) {
            zones.add(arguments.path("zone").asString(""));
            return "ten o'clock";
        }
    }
}
