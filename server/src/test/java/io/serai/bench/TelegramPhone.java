package io.serai.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;

/** Telegram's delivering side: posts updates to the webhook as its own servers would. */
final class TelegramPhone {
    private final HttpClient http = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final BotApiDouble telegram;

    TelegramPhone(BotApiDouble telegram) {
        this.telegram = telegram;
    }

    /** @param date seconds; Telegram's clock is no finer */
    record Update(long id, long chat, long message, String text, long date) {
        String json() {
            return """
                    {"update_id":%d,"message":{"message_id":%d,"date":%d,"text":"%s",
                     "from":{"id":%d,"is_bot":false,"first_name":"Customer %d","language_code":"en"},
                     "chat":{"id":%d,"type":"private","first_name":"Customer %d"}}}
                    """.formatted(id, message, date, text, chat, chat, chat, chat);
        }
    }

    /** @return whether the server took it: anything but a 200 makes Telegram deliver again */
    boolean deliver(Update update) throws InterruptedException {
        try {
            return http.send(request(update), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException down) {
            return false;
        }
    }

    void deliverUntilTaken(Update update) throws InterruptedException {
        while (!deliver(update)) {
            Thread.sleep(250);
        }
    }

    private HttpRequest request(Update update) {
        return HttpRequest.newBuilder(URI.create(telegram.webhook()))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", telegram.secret())
                .POST(BodyPublishers.ofString(update.json()))
                .build();
    }
}
