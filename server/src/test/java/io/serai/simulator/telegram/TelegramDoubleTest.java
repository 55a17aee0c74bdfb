package io.serai.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The double says what Telegram's documentation says. */
class TelegramDoubleTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TelegramDouble telegram =
            new TelegramDouble(Rules.documented().onLoopback().impatient());
    private final SimulatedBot bot = telegram.bot("Demo");
    private final Customer ann = bot.customer("Ann", "en");
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void close() {
        telegram.close();
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void aBotTellsWhoItIs() {
        JsonNode me = call("getMe", "{}");

        assertThat(me.path("ok").asBoolean()).isTrue();
        assertThat(me.path("result").path("id").asLong()).isEqualTo(bot.id());
        assertThat(me.path("result").path("is_bot").asBoolean()).isTrue();
    }

    @Test
    void aWrongTokenAndAnUnknownMethodAreRefused() {
        assertThat(refused(post("/bot1:AAAAAAAAAAAAAAAAAAAAAAAAAAAA/getMe", "{}"), 401))
                .isEqualTo("Unauthorized");
        assertThat(refused(post("/botnonsense/getMe", "{}"), 404)).isEqualTo("Not Found");
        assertThat(refused(call("fly", "{}"), 404)).isEqualTo("Not Found: method not found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text':'hi'} | Bad Request: chat_id is empty",
                "{'chat_id':5,'text':'hi'} | Bad Request: chat not found",
                "{'chat_id':ANN,'text':' '} | Bad Request: message text is empty",
                "{'chat_id':ANN,'text':'LONG'} | Bad Request: message is too long",
                "{'chat_id':ANN,'text':'x','reply_parameters':{'message_id':99}} | Bad Request: message to be replied not found",
                "{'chat_id':ANN,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a','callback_data':'C65'}]]}} | Bad Request: BUTTON_DATA_INVALID",
                "{'chat_id':ANN,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a','callback_data':''}]]}} | Bad Request: BUTTON_DATA_INVALID",
                "{ | Bad Request: can't parse JSON object"
            })
    void whatIsNotAllowedIsRefusedInTelegramsWords(String body, String description) {
        String request = body.replace('\'', '"')
                .replace("ANN", Long.toString(ann.id()))
                .replace("LONG", "x".repeat(4097))
                .replace("C65", "é".repeat(32) + "x");

        assertThat(refused(call("sendMessage", request), 400)).isEqualTo(description);
        assertThat(ann.heard()).isEmpty();
    }

    @Test
    void limitsCountAsDocumented() {
        String emoji = "😀".repeat(4096);

        assertThat(say(emoji).path("ok").asBoolean()).isTrue();
        assertThat(ann.heard().getFirst().text()).isEqualTo(emoji);
    }

    @Test
    void moreThanAMessageASecondInAChatIsTooMany() {
        JsonNode last = say("0");
        for (int i = 1; i < 7; i++) {
            last = say(Integer.toString(i));
        }

        assertThat(refused(last, 429)).startsWith("Too Many Requests: retry after ");
        assertThat(last.path("parameters").path("retry_after").asInt()).isEqualTo(1);
    }

    @Test
    void aBlockedBotIsForbiddenToWrite() {
        ann.blocks();

        assertThat(refused(say("hi"), 403)).isEqualTo("Forbidden: bot was blocked by the user");
    }

    @Test
    void updatesAreFetchedInOrderAndForgottenOnceConfirmed() {
        ann.writes("one");
        ann.writes("two");

        JsonNode first = call("getUpdates", "{}").path("result");
        assertThat(texts(first)).containsExactly("one", "two");
        assertThat(texts(call("getUpdates", "{}").path("result"))).containsExactly("one", "two");
        long last = first.path(1).path("update_id").asLong();
        assertThat(last).isEqualTo(first.path(0).path("update_id").asLong() + 1);
        assertThat(call("getUpdates", "{\"offset\":" + (last + 1) + "}").path("result"))
                .isEmpty();
    }

    @Test
    void fetchingWaitsForNews() {
        CompletableFuture<JsonNode> waiting =
                CompletableFuture.supplyAsync(() -> call("getUpdates", "{\"timeout\":10}"));

        ann.writes("at last");

        assertThat(texts(waiting.join().path("result"))).containsExactly("at last");
    }

    @Test
    void aSecondFetcherEndsTheFirst() throws InterruptedException {
        CompletableFuture<JsonNode> first = CompletableFuture.supplyAsync(() -> call("getUpdates", "{\"timeout\":10}"));
        until(() -> telegram.calls("getUpdates") == 1);
        Thread.sleep(50);
        call("getUpdates", "{}");

        assertThat(refused(first.join(), 409)).startsWith("Conflict: terminated by other getUpdates request");
    }

    @Test
    void nothingIsFetchedWhileAWebhookIsSet() {
        call("setWebhook", "{\"url\":\"http://127.0.0.1:9/\"}");

        assertThat(refused(call("getUpdates", "{}"), 409)).startsWith("Conflict: can't use getUpdates");
        call("deleteWebhook", "{}");
        assertThat(call("getUpdates", "{}").path("ok").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://shop.example/x, Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
        "https://shop.example:8080/x, 'Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443'",
        "https://nowhere/x, Bad Request: bad webhook: Failed to resolve host: Name or service not known"
    })
    void aWebhookMustBeReachable(String url, String description) {
        assertThat(refused(call("setWebhook", "{\"url\":\"" + url + "\"}"), 400))
                .isEqualTo(description);
    }

    @Test
    void theSecretIsSentAlongAndAnswersAreAwaitedChatByChat() throws IOException {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        int[] failures = {2};
        String url = server(exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes());
            seen.add(exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token") + ":"
                    + JSON.readTree(body).path("message").path("text").asString(""));
            return failures[0]-- > 0 ? 500 : 200;
        });
        call("setWebhook", "{\"url\":\"" + url + "\",\"secret_token\":\"s-1\"}");

        ann.writes("one");
        ann.writes("two");
        until(() -> bot.pendingUpdates() == 0);

        assertThat(seen).containsExactly("s-1:one", "s-1:one", "s-1:one", "s-1:two");
        JsonNode info = call("getWebhookInfo", "{}").path("result");
        assertThat(info.path("url").asString()).isEqualTo(url);
        assertThat(info.path("last_error_message").asString()).contains("500");
    }

    @Test
    void updatesCanComeTwiceAndSwapped() throws IOException {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        String url = server(exchange -> {
            seen.add(JSON.readTree(exchange.getRequestBody().readAllBytes())
                    .path("message")
                    .path("text")
                    .asString(""));
            return 200;
        });
        bot.disturb(3, 2);
        call("setWebhook", "{\"url\":\"" + url + "\"}");

        List.of("1", "2", "3", "4").forEach(ann::writes);
        until(() -> bot.pendingUpdates() == 0 && seen.size() == 5);

        assertThat(seen).hasSize(5).doesNotHaveToString("[1, 2, 3, 3, 4]");
        assertThat(seen.stream().distinct().toList()).containsExactlyInAnyOrder("1", "2", "3", "4");
    }

    @Test
    void reactionsComeOnlyToThoseWhoAskForThem() {
        long message = ann.writes("hi");
        ann.reacts(message, "❤");
        assertThat(call("getUpdates", "{}").path("result")).hasSize(1);

        call("getUpdates", "{\"allowed_updates\":[\"message\",\"message_reaction\"]}");
        ann.reacts(message, "");

        JsonNode reaction = call("getUpdates", "{}").path("result").path(1).path("message_reaction");
        assertThat(reaction.path("old_reaction").path(0).path("emoji").asString())
                .isEqualTo("❤");
        assertThat(reaction.path("new_reaction")).isEmpty();
    }

    @Test
    void aTapIsAnsweredOnceAndOnlyOnce() {
        call(
                "sendMessage",
                "{\"chat_id\":" + ann.id()
                        + ",\"text\":\"?\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Yes\",\"callback_data\":\"y\"}]]}}");
        String query = ann.taps(ann.heard().getFirst().id(), "y");
        assertThat(bot.unansweredTaps()).isEqualTo(1);

        String answer = "{\"callback_query_id\":\"" + query + "\"}";
        assertThat(call("answerCallbackQuery", answer).path("ok").asBoolean()).isTrue();
        assertThat(refused(call("answerCallbackQuery", answer), 400)).contains("query is too old");
        assertThat(bot.unansweredTaps()).isZero();
    }

    @Test
    void aFileIsFoundByItsPathAndLargeOnesAreNotHandedOut() throws Exception {
        ann.sendsPhoto("a.jpg", "image/jpeg", new byte[] {7, 8}, "");
        ann.sendsFile("document", "b.bin", "application/x", new byte[20 * 1024 * 1024 + 1], "");
        String small = ann.chat().getFirst().fileId().orElseThrow();
        String large = ann.chat().getLast().fileId().orElseThrow();

        String path = call("getFile", "{\"file_id\":\"" + small + "\"}")
                .path("result")
                .path("file_path")
                .asString();
        byte[] bytes = http.send(
                        HttpRequest.newBuilder(URI.create(telegram.baseUrl() + "/file/bot" + bot.token() + "/" + path))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
        assertThat(bytes).containsExactly(7, 8);
        assertThat(refused(call("getFile", "{\"file_id\":\"" + large + "\"}"), 400))
                .isEqualTo("Bad Request: file is too big");
    }

    @Test
    void aBotComesBackWithItsChats() {
        ann.writes("remember me");
        ann.blocks();
        var state = TelegramDouble.snapshot(bot);
        telegram.revoke(bot);

        SimulatedBot back = telegram.bot(bot.token(), "Demo", state);

        Customer again = back.customers().getFirst();
        assertThat(again.chat()).isEqualTo(ann.chat());
        assertThat(again.blocked()).isTrue();
        assertThat(again.writes("next")).isGreaterThan(ann.chat().getLast().id());
    }

    private JsonNode say(String text) {
        return call("sendMessage", JSON.writeValueAsString(Map.of("chat_id", ann.id(), "text", text)));
    }

    private JsonNode call(String method, String body) {
        return post("/bot" + bot.token() + "/" + method, body);
    }

    private JsonNode post(String path, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(telegram.baseUrl() + path))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return JSON.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String refused(JsonNode answer, int code) {
        assertThat(answer.path("ok").asBoolean()).isFalse();
        assertThat(answer.path("error_code").asInt()).isEqualTo(code);
        return answer.path("description").asString("");
    }

    private static List<String> texts(JsonNode updates) {
        return updates.valueStream()
                .map(update -> update.path("message").path("text").asString(""))
                .toList();
    }

    private interface Handler extends ToIntFunction<HttpExchange> {
        int handle(HttpExchange exchange) throws IOException;

        @Override
        default int applyAsInt(HttpExchange exchange) {
            try {
                return handle(exchange);
            } catch (IOException broken) {
                return 500;
            }
        }
    }

    private String server(Handler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(handler.applyAsInt(exchange), -1);
            exchange.close();
        });
        server.start();
        servers.add(server);
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited 20 seconds in vain");
            }
            Thread.onSpinWait();
            try {
                Thread.sleep(5);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }
}
