package io.serai.models.internal.asking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.models.ChatModel.Line;
import io.serai.models.ChatModel.Prompt;
import io.serai.models.ChatModel.Reply;
import io.serai.models.internal.endpoints.EndpointBook.Opened;
import io.serai.privacy.ContactErased;
import io.serai.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The same question on the same evidence, persona and models has the same answer: many customers ask alike. Kept veiled, in memory, for half a day.
 * What was found with tools is not kept, since they may find something else the next time.
 */
@Component
class KnownAnswers {
    private static final Duration FRESH = Duration.ofHours(12);
    private static final int MOST = 10_000;

    private final Cache<String, Reply.Said> answers =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();

    Optional<Reply.Said> find(String key) {
        return Optional.ofNullable(answers.getIfPresent(key));
    }

    /** What a tool found may be otherwise the next time. */
    void keep(String key, Reply.Said said) {
        if (said.bill().tools().isEmpty()) {
            answers.put(key, said);
        }
    }

    /** Names may be in an answer. */
    @EventListener
    void on(ContactErased erased) {
        answers.invalidateAll();
    }

    static String key(WorkspaceId workspace, List<Opened> endpoints, Prompt veiled) {
        var all = new StringBuilder().append(workspace.value());
        endpoints.forEach(each -> all.append('\0')
                .append(each.connection().endpoint().baseUrl())
                .append('\0')
                .append(each.connection().endpoint().model()));
        all.append('\0')
                .append(veiled.system())
                .append('\0')
                .append(veiled.shape().orElse(""));
        veiled.tools().forEach(tool -> all.append('\0').append(tool.name()));
        for (Line line : veiled.lines()) {
            all.append('\0').append(line.speaker()).append('\0').append(line.text());
        }
        return hash(all.toString());
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
