package io.serai.privacy.internal.passkeys;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A person's passkeys. Each is two factors by itself: the device, and what opens the device. */
@Service
public class Passkeys {
    static final String UNKNOWN = "This passkey is not known here any more. Sign in with your password.";

    private static final String SIGN_IN = "sign-in";
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;

    private final PasskeyStore store;
    private final Accounts accounts;
    private final Clock clock;
    private final Challenges challenges = new Challenges();
    private final Ceremony ceremony = new Ceremony();

    Passkeys(PasskeyStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    public List<PasskeyStore.Kept> of(Agent agent) {
        return store.of(agent.workspace(), agent.id());
    }

    /** What a new passkey has to sign. */
    public String begin(Agent agent) {
        if (of(agent).size() >= MOST) {
            throw Problem.conflict("You have " + MOST + " passkeys. Remove one that you do not use any more.");
        }
        return challenges.issue(purpose(agent));
    }

    private static String purpose(Agent agent) {
        return "add:" + agent.id().value();
    }

    public PasskeyStore.Kept add(Agent agent, Site site, Answer.Made answer, String name) {
        PasskeyStore.Kept made = ceremony.made(
                site, answer, name(name), clock.instant(), challenge -> challenges.take(challenge, purpose(agent)));
        if (!store.add(agent.workspace(), agent.id(), made)) {
            throw Problem.conflict("This passkey is here already.");
        }
        return made;
    }

    public void rename(Agent agent, PasskeyId id, String name) {
        if (!store.rename(agent.workspace(), agent.id(), id, name(name))) {
            throw gone();
        }
    }

    private static String name(String written) {
        String name = written.replaceAll("\\p{Cntrl}", " ").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Problem.invalid("A passkey needs a name of 1 to " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    public void remove(Agent agent, PasskeyId id) {
        if (!store.remove(agent.workspace(), agent.id(), id)) {
            throw gone();
        }
    }

    private static Problem gone() {
        return Problem.notFound("You have no such passkey.");
    }

    /** What any passkey has to sign to let its owner in. */
    public String ask() {
        return challenges.issue(SIGN_IN);
    }

    /** @throws Problem UNAUTHENTICATED when it is nobody's, or not signed by it */
    public Agent signIn(Site site, Answer.Used answer) {
        Agent agent =
                whose(answer.userHandle()).filter(Agent::active).orElseThrow(() -> Problem.unauthenticated(UNKNOWN));
        PasskeyStore.Kept passkey = store.find(agent.workspace(), agent.id(), answer.id())
                .orElseThrow(() -> Problem.unauthenticated(UNKNOWN));
        PasskeyStore.Use use =
                ceremony.used(site, answer, passkey, clock.instant(), challenge -> challenges.take(challenge, SIGN_IN));
        store.used(agent.workspace(), agent.id(), passkey.id(), use);
        return agent;
    }

    /** What the device keeps beside the passkey: no name, and nothing that tells who it is without our tables. */
    public static byte[] handle(Agent agent) {
        UUID workspace = agent.workspace().value();
        UUID person = agent.id().value();
        return ByteBuffer.allocate(32)
                .putLong(workspace.getMostSignificantBits())
                .putLong(workspace.getLeastSignificantBits())
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }

    private Optional<Agent> whose(byte[] handle) {
        if (handle.length != 32) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(handle);
        var workspace = new WorkspaceId(new UUID(bytes.getLong(), bytes.getLong()));
        return accounts.agent(workspace, new AgentId(new UUID(bytes.getLong(), bytes.getLong())));
    }
}
