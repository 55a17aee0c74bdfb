package io.serai.models.internal.chat;

import io.serai.models.ChatModel.Prompt;
import io.serai.models.ChatModel.Reply;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks an OpenAI-compatible endpoint, again after a passing trouble, but only as long as nobody has seen a word of the answer.
 * Redirects are not followed: the key goes to the address it was given for and nowhere else.
 */
@Component
public class Completions {
    private static final int TRIES = 3;
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final HttpClient client;
    private final ChatPatience patience;
    private final JsonMapper json;

    public Completions(ChatPatience patience, JsonMapper json) {
        this.patience = patience;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    public Reply ask(Connection connection, Prompt prompt, Consumer<String> onPartial) {
        var deadline = new Deadline(prompt.timeout());
        var talk = new Talk(json, prompt);
        while (true) {
            switch (inSomeShape(deadline, connection, prompt, talk, onPartial)) {
                case Outcome.Done done -> {
                    return talk.concluded(done.said());
                }
                case Outcome.Refused refused -> {
                    return new Reply.Failed(refused.reason());
                }
                case Outcome.Calls calls -> {
                    if (!talk.use(calls)) {
                        return new Reply.Failed("too many tool calls");
                    }
                }
            }
        }
    }

    private Outcome inSomeShape(
            Deadline deadline, Connection connection, Prompt prompt, Talk talk, Consumer<String> onPartial) {
        var outcome = tryUntil(deadline, connection, prompt, talk, onPartial);
        var better = outcome instanceof Outcome.Refused refused ? refused.better() : Optional.<RequestShape>empty();
        if (better.isPresent() && better.get() != talk.shape()) {
            talk.ask(better.get());
            return tryUntil(deadline, connection, prompt, talk, onPartial);
        }
        return outcome;
    }

    private Outcome tryUntil(
            Deadline deadline, Connection connection, Prompt prompt, Talk talk, Consumer<String> onPartial) {
        for (int attempt = 1; ; attempt++) {
            var outcome = new Call(client, patience, json, deadline)
                    .run(connection, prompt, talk.messages(), talk.shape(), onPartial);
            boolean again = outcome instanceof Outcome.Refused refused
                    && refused.mayRetry()
                    && attempt < TRIES
                    && pause(attempt, refused.retryAfter(), deadline);
            if (!again) {
                return outcome;
            }
        }
    }

    /** Waits with jitter, or as long as the provider asks; not when the answer would come too late anyway. */
    private static boolean pause(int attempt, Duration retryAfter, Deadline deadline) {
        long base = FIRST_WAIT.toMillis() << (attempt - 1);
        var jittered = Duration.ofMillis(base + ThreadLocalRandom.current().nextLong(base));
        var wait = retryAfter.compareTo(jittered) > 0 ? retryAfter : jittered;
        if (wait.compareTo(LONGEST_WAIT) > 0 || wait.compareTo(deadline.left()) > 0) {
            return false;
        }
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
