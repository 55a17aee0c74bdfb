package io.serai.contacts.internal.merging;

import io.serai.accounts.Agent;
import io.serai.contacts.ContactId;
import io.serai.contacts.ContactsJoined;
import io.serai.contacts.Mergeable;
import io.serai.contacts.internal.file.ContactFiles;
import io.serai.contacts.internal.merging.MergeStore.Merge;
import io.serai.privacy.AuditLog;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes one customer of two; the one that is kept wins where both say something. */
@Service
public class Merging {
    private final MergeStore store;
    private final ObjectProvider<Mergeable> parts;
    private final ContactFiles files;
    private final TransactionOperations transaction;
    private final AuditLog audit;
    private final ApplicationEventPublisher audience;
    private final Clock clock;

    Merging(
            MergeStore store,
            ObjectProvider<Mergeable> parts,
            ContactFiles files,
            TransactionOperations transaction,
            AuditLog audit,
            ApplicationEventPublisher audience,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.files = files;
        this.transaction = transaction;
        this.audit = audit;
        this.audience = audience;
        this.clock = clock;
    }

    /** @param merge by which it can be undone */
    public record Done(UUID merge, ContactId merged, Instant at) {}

    public Done merge(Agent by, ContactId kept, ContactId merged) {
        if (kept.equals(merged)) {
            throw Problem.invalid("These are the same customer already.");
        }
        WorkspaceId workspace = by.workspace();
        Merge done = transaction.execute(committing -> {
            if (!store.lock(workspace, kept, merged)) {
                throw Problem.conflict("One of the two is gone, or was merged meanwhile. Look at them again.");
            }
            Map<String, List<String>> moved = new HashMap<>(store.move(workspace, merged, kept));
            parts.orderedStream()
                    .forEach(part -> moved.put("part." + part.name(), texts(part.move(workspace, merged, kept))));
            Merge merge = new Merge(Ids.next(), kept, merged, by.id(), now(), Optional.empty(), moved);
            store.keep(workspace, merge);
            told(by, "merged", "contacts_merged", merge);
            return merge;
        });
        audience.publishEvent(new ContactsJoined(workspace, kept, merged));
        return new Done(done.id(), merged, done.at());
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    public List<Done> into(WorkspaceId workspace, ContactId kept) {
        return store.into(workspace, kept).stream()
                .map(merge -> new Done(merge.id(), merge.merged(), merge.at()))
                .toList();
    }

    /** What came in since stays with the one that was kept. */
    public ContactId undo(Agent by, UUID id) {
        WorkspaceId workspace = by.workspace();
        Merge undone = transaction.execute(committing -> {
            Merge merge = store.find(workspace, id)
                    .filter(found -> found.undoneAt().isEmpty())
                    .orElseThrow(() -> Problem.notFound("There is nothing to undo any more."));
            store.putBack(workspace, merge);
            parts.orderedStream()
                    .forEach(part -> part.putBack(
                            workspace,
                            merge.kept(),
                            merge.merged(),
                            merge.moved().getOrDefault("part." + part.name(), List.of()).stream()
                                    .map(UUID::fromString)
                                    .toList()));
            store.undone(workspace, id, now());
            told(by, "unmerged", "contacts_unmerged", merge);
            return merge;
        });
        audience.publishEvent(new ContactsJoined(workspace, undone.kept(), undone.merged()));
        return undone.merged();
    }

    private void told(Agent by, String kind, String action, Merge merge) {
        Map<String, String> who = Map.of(
                "kept",
                merge.kept().value().toString(),
                "merged",
                merge.merged().value().toString());
        files.tell(by.workspace(), merge.kept(), kind, Optional.of(by.id()), who);
        audit.record(by.workspace(), Optional.of(by.id()), action, who);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
