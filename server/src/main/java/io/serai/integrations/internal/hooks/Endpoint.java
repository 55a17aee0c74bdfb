package io.serai.integrations.internal.hooks;

import io.serai.accounts.AgentId;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where another system wants to be told.
 *
 * @param url its address; with chats it is the credential, so it is shown to nobody again
 * @param contactData whether phone numbers and email addresses go along; else they are hints
 * @param oldSecret what was signed with before, which still holds for a while
 */
public record Endpoint(
        WorkspaceId workspace,
        UUID id,
        String name,
        Secret url,
        String host,
        HookFormat format,
        Set<Happening> events,
        boolean contactData,
        boolean enabled,
        Optional<Secret> secret,
        Optional<Old> oldSecret,
        AgentId madeBy,
        Instant createdAt) {
    private static final int LONGEST_NAME = 60;

    public record Old(Secret secret, Instant until) {}

    public Endpoint {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Problem.invalid("An endpoint's name has 1 to " + LONGEST_NAME + " characters.");
        }
        if (events.isEmpty()) {
            throw Problem.invalid("Choose what it is told of.");
        }
        events = Set.copyOf(events);
    }

    /** All that hold at this moment, the newest first. */
    public List<Secret> secrets(Instant now) {
        var all = new ArrayList<Secret>();
        secret.ifPresent(all::add);
        oldSecret.filter(old -> now.isBefore(old.until())).ifPresent(old -> all.add(old.secret()));
        return all;
    }

    public Endpoint rotated(Secret fresh, Instant until) {
        return new Endpoint(
                workspace,
                id,
                name,
                url,
                host,
                format,
                events,
                contactData,
                enabled,
                Optional.of(fresh),
                secret.map(old -> new Old(old, until)),
                madeBy,
                createdAt);
    }
}
