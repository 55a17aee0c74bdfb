package io.serai.integrations.internal.chatwoot;

import io.serai.privacy.Erasable;
import io.serai.privacy.Trail;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Numbers for what has a UUID, and back. */
@Component
public class Numbers implements Erasable {
    private final NumberStore store;

    Numbers(NumberStore store) {
        this.store = store;
    }

    public enum Kind {
        ACCOUNT,
        INBOX,
        CONTACT,
        CONVERSATION,
        MESSAGE,
        AGENT,
        TEAM,
        LABEL,
        REPLY,
        WEBHOOK
    }

    public long of(WorkspaceId workspace, Kind kind, UUID id) {
        return store.number(workspace, text(kind), id);
    }

    /** @throws Problem NOT_FOUND when nothing of this workspace has the number */
    public UUID id(WorkspaceId workspace, Kind kind, long number) {
        return store.id(workspace, text(kind), number)
                .orElseThrow(() -> Problem.notFound("There is no " + text(kind) + " " + number + " here."));
    }

    private static String text(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void erase(WorkspaceId workspace, Trail trail) {
        List<UUID> gone = new ArrayList<>(trail.conversations());
        gone.addAll(trail.messages());
        gone.add(trail.contact());
        store.forget(workspace, gone);
    }
}
