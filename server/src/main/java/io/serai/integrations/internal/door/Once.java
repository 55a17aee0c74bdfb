package io.serai.integrations.internal.door;

import io.serai.integrations.internal.tokens.ApiToken;
import io.serai.privacy.Erasable;
import io.serai.privacy.Trail;
import io.serai.privacy.Vault;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Does a request that carries an {@code Idempotency-Key} once, however often it is sent within a day. What failed on our side, or was too much
 * at once, may be sent again; one that was begun and never ended (the server died) is told apart by its age and may be sent again, too.
 */
@Component
public class Once implements Erasable {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration SURELY_OVER = Duration.ofMinutes(5);
    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 1024 * 1024;
    private static final String CONTEXT = "api_answer.body";

    private final AnswerStore store;
    private final Vault vault;
    private final Clock clock;

    Once(AnswerStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param again whether it was done before, and this is what was answered then */
    public record Outcome(Answered answer, boolean again) {}

    /**
     * @param request a hash of everything that the request says
     * @throws Problem CONFLICT while the same request is being done
     * @throws KeyReused when the key came with another request before
     */
    public Outcome answer(ApiToken token, String key, byte[] request, Supplier<Answered> work) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.invalid("An Idempotency-Key has 1 to " + LONGEST_KEY + " characters.");
        }
        Instant now = clock.instant();
        store.prune(token.workspace(), now.minus(KEPT));
        Optional<AnswerStore.Known> before = store.begin(token.workspace(), token.id(), key, request, now);
        if (before.isEmpty()) {
            return new Outcome(done(token, key, work), false);
        }
        AnswerStore.Known known = before.get();
        if (!MessageDigest.isEqual(known.request(), request)) {
            throw new KeyReused();
        }
        if (known.answer().isPresent()) {
            return new Outcome(opened(token.workspace(), known.answer().get()), true);
        }
        if (known.since().isAfter(now.minus(SURELY_OVER))) {
            throw Problem.conflict("The same request is being done at the moment. Ask again in a second.");
        }
        return new Outcome(done(token, key, work), false);
    }

    private Answered done(ApiToken token, String key, Supplier<Answered> work) {
        boolean kept = false;
        try {
            Answered answer = work.get();
            if (answer.status() < 500 && answer.status() != 429 && answer.status() != 401) {
                store.end(token.workspace(), token.id(), key, sealed(token.workspace(), answer));
                kept = true;
            }
            return answer;
        } finally {
            if (!kept) {
                store.forget(token.workspace(), token.id(), key);
            }
        }
    }

    private AnswerStore.Kept sealed(WorkspaceId workspace, Answered answer) {
        Optional<byte[]> body = answer.body().length == 0 || answer.body().length > LARGEST_BODY
                ? Optional.empty()
                : Optional.of(vault.seal(workspace, CONTEXT, Base64.getEncoder().encodeToString(answer.body())));
        return new AnswerStore.Kept(answer.status(), answer.type(), body);
    }

    private Answered opened(WorkspaceId workspace, AnswerStore.Kept kept) {
        byte[] body = kept.body()
                .map(bytes -> vault.open(workspace, CONTEXT, bytes).value())
                .map(text -> Base64.getDecoder().decode(text.getBytes(StandardCharsets.US_ASCII)))
                .orElse(new byte[0]);
        return new Answered(kept.status(), kept.type(), body);
    }

    @Override
    public void erase(WorkspaceId workspace, Trail trail) {
        store.forgetBodies(workspace);
    }

    /** The same key came with another request before. */
    public static final class KeyReused extends RuntimeException {
        KeyReused() {
            super("idempotency key reused");
        }
    }
}
