package io.serai.crm.internal.connections;

import io.serai.accounts.AgentId;
import io.serai.crm.CrmId;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Out to the CRM's own page, and back with its owner's yes: whoever comes back has to bring what was given to them, once, within 15 minutes. */
@Component
public class Authorizations {
    private static final String BACK = "/api/crm/authorized";
    private static final Duration LASTS = Duration.ofMinutes(15);
    private static final int MOST_AT_ONCE = 1_000;

    private final Connections connections;
    private final PublicUrl publicUrl;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Begun> begun = new ConcurrentHashMap<>();

    Authorizations(Connections connections, PublicUrl publicUrl, Clock clock) {
        this.connections = connections;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** @param again the connection that is to be connected again */
    private record Begun(
            WorkspaceId workspace,
            AgentId who,
            String kind,
            String name,
            Optional<CrmId> again,
            Map<String, String> values,
            String verifier,
            Instant until) {
        @Override
        public String toString() {
            return "Begun[" + kind + "]";
        }
    }

    public URI begin(
            WorkspaceId workspace,
            AgentId who,
            String kind,
            String name,
            Optional<CrmId> again,
            Map<String, String> values) {
        Instant now = clock.instant();
        begun.values().removeIf(old -> old.until().isBefore(now));
        if (begun.size() >= MOST_AT_ONCE) {
            throw Problem.tooMany("Too many of these have been begun.", LASTS);
        }
        String state = secret();
        String verifier = secret();
        URI page = connections.system(kind).authorization().page(values, back(), state, challenge(verifier));
        begun.put(state, new Begun(workspace, who, kind, name, again, Map.copyOf(values), verifier, now.plus(LASTS)));
        return page;
    }

    private URI back() {
        return publicUrl.resolve(BACK);
    }

    private String secret() {
        byte[] bytes = new byte[48];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** @throws Problem FORBIDDEN when this was not begun by the same person, or too long ago */
    public StoredConnection finish(WorkspaceId workspace, AgentId who, String state, String code) {
        Begun it = Optional.ofNullable(begun.remove(state))
                .filter(known -> known.until().isAfter(clock.instant()))
                .filter(known ->
                        known.workspace().equals(workspace) && known.who().equals(who))
                .orElseThrow(
                        () -> Problem.forbidden("This connection was not begun here, or too long ago. Begin again."));
        if (code.isBlank()) {
            throw Problem.invalid("The CRM did not let us in. Begin again, and say yes on its page.");
        }
        Map<String, String> values =
                connections.system(it.kind()).authorization().finished(it.values(), back(), code, it.verifier());
        return it.again().isPresent()
                ? connections.change(workspace, it.again().get(), it.name(), values)
                : connections.connect(workspace, it.kind(), it.name(), values);
    }
}
