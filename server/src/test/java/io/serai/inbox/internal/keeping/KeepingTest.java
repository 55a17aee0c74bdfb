package io.serai.inbox.internal.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeepingTest {
    private record Word(UUID id, Optional<AgentId> owner, String name) implements Kept {}

    private static final class Words extends Keeping<Word> {
        Words() {
            super(
                    new InMemoryKeptStore<>(
                            Comparator.comparing(Word::name),
                            (one, other) -> one.name().equals(other.name())),
                    (agent, permission) -> permission == Permission.REPLY || agent.role() != Role.AGENT,
                    Clock.systemUTC(),
                    Permission.REPLY,
                    "word");
        }
    }

    private final WorkspaceId shop = WorkspaceId.next();
    private final Agent olga = agent(Role.OWNER);
    private final Agent ana = agent(Role.AGENT);
    private final Agent ben = agent(Role.AGENT);
    private final Words words = new Words();

    private Agent agent(Role role) {
        return new Agent(shop, new AgentId(Ids.next()), "A", "a@example.com", role, Language.ENGLISH, 5, true);
    }

    private static Word of(Agent owner, String name) {
        return new Word(Ids.next(), Optional.of(owner.id()), name);
    }

    @Test
    void whoeverLeadsWritesForEverybody() {
        Word shops = new Word(Ids.next(), Optional.empty(), "hello");
        assertThatThrownBy(() -> words.put(ana, shops)).isInstanceOf(Problem.class);
        words.put(olga, shops);
        assertThat(words.of(ana)).containsExactly(shops);
        assertThatThrownBy(() -> words.remove(ana, shops.id())).isInstanceOf(Problem.class);
        words.remove(olga, shops.id());
        assertThat(words.of(ana)).isEmpty();
    }

    @Test
    void nobodyTouchesWhatIsSomebodyElses() {
        Word bens = words.put(ben, of(ben, "mine"));
        assertThat(words.of(ana)).isEmpty();
        assertThatThrownBy(() -> words.put(ana, new Word(bens.id(), Optional.of(ana.id()), "stolen")))
                .hasMessageContaining("no such word");
        assertThatThrownBy(() -> words.put(ana, of(ben, "planted"))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> words.remove(olga, bens.id())).isInstanceOf(Problem.class);
        assertThat(words.of(ben)).containsExactly(bens);
    }

    @Test
    void aNameThatIsTakenIsSaid() {
        words.put(ana, of(ana, "hello"));
        assertThatThrownBy(() -> words.put(ana, of(ana, "hello"))).hasMessageContaining("already");
    }
}
