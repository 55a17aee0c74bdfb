package io.serai.crm.http;

import io.serai.accounts.Agent;
import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.Authorizations;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Out to the CRM's page, and back with the owner's yes. */
@RestController
@RequestMapping("/api/crm")
class CrmAuthorizationController {
    private final Authorizations authorizations;
    private final CurrentAgent current;
    private final AuditLog audit;

    CrmAuthorizationController(Authorizations authorizations, CurrentAgent current, AuditLog audit) {
        this.authorizations = authorizations;
        this.current = current;
        this.audit = audit;
    }

    record BeginRequest(
            String kind,
            @Nullable String name,
            @Nullable String again,
            @Nullable Map<String, String> values) {
        @Override
        public String toString() {
            return "BeginRequest[" + kind + "]";
        }
    }

    record Page(URI url) {}

    @PostMapping("/authorize")
    Page begin(@RequestBody BeginRequest request) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        return new Page(authorizations.begin(
                agent.workspace(),
                agent.id(),
                request.kind(),
                request.name() == null ? "" : request.name(),
                Optional.ofNullable(request.again()).map(Ids::parse).map(CrmId::new),
                request.values() == null ? Map.of() : request.values()));
    }

    @GetMapping("/authorized")
    ResponseEntity<Void> back(@RequestParam Map<String, String> query) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        StoredConnection made = authorizations.finish(
                agent.workspace(), agent.id(), query.getOrDefault("state", ""), query.getOrDefault("code", ""));
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                "crm.connected",
                Map.of("crm", made.id().value().toString(), "kind", made.kind()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/crm"))
                .build();
    }
}
