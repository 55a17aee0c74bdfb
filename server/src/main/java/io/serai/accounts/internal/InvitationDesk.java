package io.serai.accounts.internal;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Invitations;
import io.serai.accounts.Role;
import io.serai.accounts.TeamId;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

@Service
class InvitationDesk implements Invitations {
    private static final Duration LASTS = Duration.ofDays(7);
    private static final int CAPACITY = 5;
    private static final int TOKEN_BYTES = 32;

    private final InvitationStore store;
    private final AccountsStore people;
    private final Passwords passwords;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    InvitationDesk(InvitationStore store, AccountsStore people, Passwords passwords, Clock clock) {
        this.store = store;
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public Sent invite(Agent by, String email, Role role, Set<TeamId> teams) {
        StaffRules.mayGive(by, role);
        String address = Email.checked(email);
        if (people.login(address).isPresent()) {
            throw Problem.conflict(
                    "Somebody has this email address already. Use another one, or change their account.");
        }
        var invitation = new Invitation(
                by.workspace(),
                Ids.next(),
                address,
                role,
                teams,
                by.id(),
                clock.instant().plus(LASTS));
        Secret token = newToken();
        store.add(by.workspace(), invitation, hash(token), clock.instant());
        return new Sent(invitation, token);
    }

    private Secret newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static byte[] hash(Secret token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.value().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<Invitation> open(WorkspaceId workspace) {
        return store.open(workspace, clock.instant());
    }

    @Override
    public void withdraw(WorkspaceId workspace, UUID id) {
        store.remove(workspace, id);
    }

    @Override
    public Invitation look(Secret token) {
        return store.byToken(hash(token), clock.instant()).orElseThrow(InvitationDesk::gone);
    }

    private static Problem gone() {
        return Problem.notFound(
                "This invitation does not work any more: it was used, withdrawn, or is older than a week. Ask for a new one.");
    }

    @Override
    public Agent accept(Secret token, String name, Secret password, Language language) {
        Invitation invitation = look(token);
        var agent = new Agent(
                invitation.workspace(),
                new AgentId(Ids.next()),
                StaffRules.name(name),
                invitation.email(),
                invitation.role(),
                language,
                CAPACITY,
                true);
        String hash = passwords.hash(password, agent.email(), agent.name());
        if (!store.accept(invitation.workspace(), invitation.id(), agent, hash, clock.instant())) {
            throw gone();
        }
        return agent;
    }
}
