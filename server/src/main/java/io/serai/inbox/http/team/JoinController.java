package io.serai.inbox.http.team;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.Invitations;
import io.serai.accounts.Role;
import io.serai.privacy.AuditLog;
import io.serai.shared.Language;
import io.serai.shared.Secret;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * For somebody who opens an invitation and has no account yet. The token comes in the body, so that it stands in no log. Afterwards they sign
 * in with the password that they chose.
 */
@RestController
@RequestMapping("/api/join")
class JoinController {
    private final Invitations invitations;
    private final Accounts accounts;
    private final AuditLog audit;

    JoinController(Invitations invitations, Accounts accounts, AuditLog audit) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.audit = audit;
    }

    record LookRequest(@Nullable String token) {}

    record JoinRequest(
            @Nullable String token,
            @Nullable String name,
            @Nullable Secret password,
            @Nullable Language language) {}

    record OfferView(String workspace, String email, Role role) {}

    @PostMapping("/look")
    OfferView look(@RequestBody LookRequest request) {
        var invitation = invitations.look(token(request.token()));
        return new OfferView(accounts.workspace(invitation.workspace()).name(), invitation.email(), invitation.role());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OfferView join(@RequestBody JoinRequest request, CsrfToken csrf) {
        csrf.getToken();
        Agent agent = invitations.accept(
                token(request.token()),
                Optional.ofNullable(request.name()).orElse(""),
                Optional.ofNullable(request.password()).orElse(new Secret("")),
                Optional.ofNullable(request.language()).orElse(Language.ENGLISH));
        audit.record(agent.workspace(), Optional.of(agent.id()), "agent_joined", Map.of());
        return new OfferView(accounts.workspace(agent.workspace()).name(), agent.email(), agent.role());
    }

    private static Secret token(@Nullable String given) {
        return new Secret(Optional.ofNullable(given).orElse(""));
    }
}
