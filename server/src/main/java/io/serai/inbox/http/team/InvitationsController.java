package io.serai.inbox.http.team;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Invitations;
import io.serai.accounts.Invitations.Invitation;
import io.serai.accounts.Role;
import io.serai.accounts.TeamId;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.storage.PublicUrl;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking people to join. The link is told once, to the one who asks, and by mail where a mailbox is connected. */
@RestController
@RequestMapping("/api/invitations")
class InvitationsController {
    private final Invitations invitations;
    private final InvitationMail mail;
    private final PublicUrl publicUrl;
    private final CurrentAgent current;
    private final AuditLog audit;

    InvitationsController(
            Invitations invitations, InvitationMail mail, PublicUrl publicUrl, CurrentAgent current, AuditLog audit) {
        this.invitations = invitations;
        this.mail = mail;
        this.publicUrl = publicUrl;
        this.current = current;
        this.audit = audit;
    }

    record InviteRequest(
            @Nullable String email,
            @Nullable Role role,
            @Nullable Set<String> teams) {}

    record InvitationView(UUID id, String email, Role role, Set<TeamId> teams, AgentId invitedBy, Instant expiresAt) {
        static InvitationView of(Invitation invitation) {
            return new InvitationView(
                    invitation.id(),
                    invitation.email(),
                    invitation.role(),
                    invitation.teams(),
                    invitation.invitedBy(),
                    invitation.expiresAt());
        }
    }

    record InvitationList(List<InvitationView> items) {}

    /** @param mailed whether a mail with the link is on its way; otherwise it has to be passed on by hand */
    record InvitedView(InvitationView invitation, String link, boolean mailed) {}

    @GetMapping
    InvitationList open() {
        Agent me = current.require(Permission.MANAGE_AGENTS);
        return new InvitationList(invitations.open(me.workspace()).stream()
                .map(InvitationView::of)
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    InvitedView invite(@RequestBody InviteRequest request) {
        Agent me = current.require(Permission.MANAGE_AGENTS);
        Set<TeamId> teams = Optional.ofNullable(request.teams()).orElse(Set.of()).stream()
                .map(team -> new TeamId(Ids.parse(team)))
                .collect(Collectors.toSet());
        Role role = Optional.ofNullable(request.role()).orElse(Role.AGENT);
        var sent = invitations.invite(me, Optional.ofNullable(request.email()).orElse(""), role, teams);
        audit.record(
                me.workspace(),
                Optional.of(me.id()),
                "agent_invited",
                Map.of("role", role.name().toLowerCase(Locale.ROOT)));
        String link = publicUrl.resolve("/join#" + sent.token().value()).toString();
        return new InvitedView(InvitationView.of(sent.invitation()), link, mail.send(me, sent.invitation(), link));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id) {
        Agent me = current.require(Permission.MANAGE_AGENTS);
        invitations.withdraw(me.workspace(), Ids.parse(id));
        audit.record(me.workspace(), Optional.of(me.id()), "invitation_withdrawn", Map.of());
    }
}
