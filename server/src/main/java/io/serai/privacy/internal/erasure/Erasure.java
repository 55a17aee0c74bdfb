package io.serai.privacy.internal.erasure;

import io.serai.accounts.Agent;
import io.serai.privacy.AuditLog;
import io.serai.privacy.ContactCopies;
import io.serai.privacy.ContactErased;
import io.serai.privacy.Erasable;
import io.serai.privacy.Trail;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Asks every {@link Erasable}: for a copy, or to forget. */
@Service
public class Erasure implements ContactCopies {
    private final ObjectProvider<Erasable> everyone;
    private final TransactionOperations transaction;
    private final AuditLog audit;
    private final JsonMapper json;
    private final ApplicationEventPublisher audience;

    Erasure(
            ObjectProvider<Erasable> everyone,
            TransactionOperations transaction,
            AuditLog audit,
            JsonMapper json,
            ApplicationEventPublisher audience) {
        this.everyone = everyone;
        this.transaction = transaction;
        this.audit = audit;
        this.json = json;
        this.audience = audience;
    }

    @Override
    public Written copy(Agent by, UUID contact) {
        Trail trail = trail(by.workspace(), contact);
        audit.record(by.workspace(), Optional.of(by.id()), "contact_exported", Map.of("contact", contact.toString()));
        return out -> {
            try (var copy = new ZipCopy(out, json)) {
                for (Erasable each : inOrder()) {
                    each.copy(by.workspace(), trail, copy);
                }
            }
        };
    }

    public void erase(Agent by, UUID contact) {
        WorkspaceId workspace = by.workspace();
        Trail erased = transaction.execute(committing -> {
            Trail trail = trail(workspace, contact);
            inOrder().reversed().forEach(each -> each.erase(workspace, trail));
            audit.record(workspace, Optional.of(by.id()), "contact_erased", Map.of("contact", contact.toString()));
            return trail;
        });
        audience.publishEvent(new ContactErased(workspace, erased));
    }

    private Trail trail(WorkspaceId workspace, UUID contact) {
        Trail trail = new Trail(contact);
        inOrder().forEach(each -> each.follow(workspace, trail));
        return trail;
    }

    private List<Erasable> inOrder() {
        return everyone.orderedStream().toList();
    }
}
