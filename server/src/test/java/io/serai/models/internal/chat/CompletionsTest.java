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
import io.serai.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletionsTest {
    private final ChatEndpointDouble endpoint = new ChatEndpointDouble();
    private final Completions completions = new Completions(
            new ChatPatience(Duration.ofSeconds(2), Duration.ofMillis(600), Duration.ofMillis(400)), Json.mapper());
    private final List<String> pieces = new ArrayList<>();

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void anAnswerIsStreamedAndCounted() {
        endpoint.streams(
                words("Hel"),
                words("lo"),
                "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n",
                "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":3}}\n\n",
                "data: [DONE]\n\n");
        assertThat(ask()).isEqualTo(new Reply.Said("Hello", "double-1", 12, 3));
        assertThat(pieces).containsExactly("Hel", "lo");
    }

    @Test
    void theRequestSaysWhatIsAskedAndCarriesTheKey() {
        endpoint.streams(words("ok"), end());
        ask();
        var request = endpoint.requests().getFirst();
        assertThat(request.head()).startsWith("POST /v1/chat/completions ").contains("Authorization: Bearer k-123");
        assertThat(request.body())
                .contains("\"model\":\"m\"", "\"stream\":true", "\"role\":\"system\"", "\"content\":\"where is it?\"")
                .contains("\"max_tokens\":50", "\"temperature\":0.2");
    }

    @Test
    void whatProvidersDoDifferentlyIsTolerated() {
        endpoint.streams(
                ": keep-alive\r\n\r\n",
                "event: message\r\ndata:{\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":null}}]}\r\n\r\n",
                "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"hm, thinking\"}}]}\r\n\r\n",
                "\r\n",
                "data:{\"choices\":[{\"delta\":{\"content\":\"fine\"},\"finish_reason\":\"stop\"}]}\r\n\r\n");
        assertThat(said(ask())).isEqualTo("fine");
        assertThat(pieces).containsExactly("fine");
    }

    @Test
    void lettersCutInTheMiddleComeOutWhole() {
        byte[] text = (words("运费 12 € 📦") + end()).getBytes(StandardCharsets.UTF_8);
        endpoint.answers(out -> {
            head(out, "200 OK", "text/event-stream");
            for (byte one : text) {
                out.write(one);
                out.flush();
            }
        });
        assertThat(said(ask())).isEqualTo("运费 12 € 📦");
    }

    @Test
    void thoughtsAreNotWords() {
        endpoint.streams(
                words("<thi"), words("nk>the customer"), words(" wants</think>\\n\\nSeven"), words(" days"), end());
        assertThat(said(ask())).isEqualTo("Seven days");
        assertThat(String.join("", pieces)).isEqualTo("Seven days");
    }

    @Test
    void aWholeAnswerInsteadOfAStreamIsTakenToo() {
        endpoint.refuses(
                "200 OK",
                "{\"model\":\"x\",\"choices\":[{\"message\":{\"content\":\"whole\"},\"finish_reason\":\"stop\"}]}");
        assertThat(said(ask())).isEqualTo("whole");
    }

    @Test
    void aWebPageIsNotAChatModel() {
        endpoint.refuses("200 OK", "<html><body>Welcome to nginx</body></html>");
        assertThat(ask()).isEqualTo(new Reply.Failed("not a chat model"));
    }

    @Test
    void aBusyEndpointIsAskedAgain() {
        endpoint.refuses("429 Too Many Requests", "{\"error\":{\"code\":\"rate_limit\"}}", "Retry-After: 0");
        endpoint.refuses("503 Service Unavailable", "");
        endpoint.streams(words("there"), end());
        assertThat(said(ask())).isEqualTo("there");
        assertThat(endpoint.requests()).hasSize(3);
    }

    @Test
    void itIsAskedThreeTimesAtMost() {
        for (int i = 0; i < 5; i++) {
            endpoint.refuses("500 Internal Server Error", "");
        }
        assertThat(ask()).isEqualTo(new Reply.Failed("500"));
        assertThat(endpoint.requests()).hasSize(3);
    }

    @Test
    void noQuotaAndAWrongKeyAreNotAskedAgain() {
        endpoint.refuses("429 Too Many Requests", "{\"error\":{\"code\":\"insufficient_quota\"}}");
        assertThat(ask()).isEqualTo(new Reply.Failed("insufficient_quota"));
        endpoint.refuses("401 Unauthorized", "{\"code\":\"InvalidApiKey\",\"request_id\":\"1\"}");
        assertThat(ask()).isEqualTo(new Reply.Failed("401"));
        assertThat(endpoint.requests()).hasSize(2);
    }

    @Test
    void aProviderThatAsksForALongWaitIsNotWaitedFor() {
        endpoint.refuses("429 Too Many Requests", "{}", "Retry-After: 60");
        assertThat(ask()).isEqualTo(new Reply.Failed("429"));
    }

    @Test
    void anErrorInsideTheStreamIsRetriedOnlyWhileNothingWasShown() {
        endpoint.streams("data: {\"error\":{\"code\":\"overloaded\"}}\n\n");
        endpoint.streams(words("now"), end());
        assertThat(said(ask())).isEqualTo("now");

        endpoint.streams(words("half"), "data: {\"error\":{\"code\":\"overloaded\"}}\n\n");
        assertThat(ask()).isEqualTo(new Reply.Failed("error in stream overloaded"));
        assertThat(endpoint.requests()).hasSize(3);
    }

    @Test
    void aStreamThatBreaksOffIsAFailure() {
        endpoint.streams(words("half an ans"));
        assertThat(ask()).isEqualTo(new Reply.Failed("broken stream"));
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void anAnswerThatWasCutOffIsAFailure() {
        endpoint.streams(
                words("and so"),
                "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\n\n",
                "data: [DONE]\n\n");
        assertThat(ask()).isEqualTo(new Reply.Failed("cut off"));
    }

    @Test
    void aSilentEndpointTimesOut() {
        endpoint.answers(out -> {
            head(out, "200 OK", "text/event-stream");
            Thread.sleep(1_500);
        });
        assertThat(ask()).isEqualTo(new Reply.Failed("timeout first_word"));
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void aPauseThatIsTooLongTimesOut() {
        endpoint.answers(out -> {
            head(out, "200 OK", "text/event-stream");
            write(out, words("well"));
            Thread.sleep(1_500);
        });
        assertThat(ask()).isEqualTo(new Reply.Failed("timeout pause"));
    }

    @Test
    void anEndlessAnswerTimesOut() {
        endpoint.answers(out -> {
            head(out, "200 OK", "text/event-stream");
            for (int i = 0; i < 100; i++) {
                write(out, words("more "));
                Thread.sleep(50);
            }
        });
        assertThat(ask(Duration.ofMillis(700))).isEqualTo(new Reply.Failed("timeout total"));
    }

    @Test
    void reasoningModelsAreAskedInTheirOwnShape() {
        endpoint.refuses(
                "400 Bad Request",
                "{\"error\":{\"message\":\"Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'.\",\"param\":\"max_tokens\"}}");
        endpoint.streams(words("hm"), end());
        assertThat(said(ask())).isEqualTo("hm");
        assertThat(endpoint.requests().getLast().body())
                .contains("max_completion_tokens")
                .doesNotContain("temperature");
    }

    @Test
    void theKeyDoesNotFollowARedirect() {
        endpoint.refuses("302 Found", "", "Location: " + endpoint.url() + "/elsewhere");
        assertThat(ask()).isEqualTo(new Reply.Failed("302"));
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void nobodyThereIsAFailureToo() {
        endpoint.close();
        assertThat(ask()).isEqualTo(new Reply.Failed("unreachable"));
    }

    private Reply ask() {
        return ask(Duration.ofSeconds(10));
    }

    private Reply ask(Duration total) {
        var connection =
                new Connection(new Endpoint(endpoint.url(), "m"), Dialect.OTHER, Optional.of(new Secret("k-123")));
        var prompt = new Prompt("be good", List.of(new Line(Line.Speaker.CUSTOMER, "where is it?")), 0.2, 50, total);
        return completions.ask(connection, prompt, pieces::add);
    }

    private static String said(Reply reply) {
        return reply instanceof Reply.Said said ? said.text() : reply.toString();
    }
}
