package io.serai.inbox.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.Abilities;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.content.ChannelKind;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoosingTest {
    private static final Policy TURNS = new Policy(Policy.Method.ROUND_ROBIN, false, Optional.empty(), false);
    private static final Policy LOAD = new Policy(Policy.Method.LEAST_LOADED, false, Optional.empty(), false);
    private static final Policy STICKY = new Policy(Policy.Method.LEAST_LOADED, true, Optional.empty(), false);

    private static Free person(String name, int capacity, int open) {
        var agent = new Agent(
                WorkspaceId.next(), new AgentId(Ids.next()), name, name, Role.AGENT, Language.ENGLISH, capacity, true);
        return new Free(agent, Abilities.NONE, open, Map.of(), Optional.empty());
    }

    private static Free able(Free one, Abilities abilities) {
        return new Free(one.agent(), abilities, one.open(), one.openOn(), one.lastTurn());
    }

    private static Free since(Free one, String at) {
        return new Free(one.agent(), one.abilities(), one.open(), one.openOn(), Optional.of(Instant.parse(at)));
    }

    private static Need need(Set<AgentId> people, Optional<AgentId> last, Set<AgentId> passed) {
        return new Need(
                people, ChannelKind.WHATSAPP, Optional.of(new Language("de")), "refund of order 12", last, passed);
    }

    private static final Need ANY = need(Set.of(), Optional.empty(), Set.of());

    private static Optional<String> taker(Need need, Policy policy, Free... online) {
        return Choosing.taker(need, policy, List.of(online))
                .map(one -> one.agent().name());
    }

    @Test
    void theLeastLoadedIsWhoHasMostRoom() {
        assertThat(taker(ANY, LOAD, person("Ana", 5, 3), person("Ben", 5, 1))).contains("Ben");
    }

    @Test
    void nobodyGetsMoreThanTheyCanTake() {
        assertThat(taker(ANY, LOAD, person("Ana", 3, 3), person("Ben", 0, 0))).isEmpty();
        Free limited = able(person("Kim", 9, 2), new Abilities(Set.of(), Set.of(), Map.of("whatsapp", 2)));
        Free full =
                new Free(limited.agent(), limited.abilities(), 2, Map.of(ChannelKind.WHATSAPP, 2), Optional.empty());
        Free elsewhere =
                new Free(limited.agent(), limited.abilities(), 2, Map.of(ChannelKind.EMAIL, 2), Optional.empty());
        assertThat(taker(ANY, LOAD, full)).isEmpty();
        assertThat(taker(ANY, LOAD, elsewhere)).contains("Kim");
    }

    @Test
    void inTurnsWhoWaitedLongestForOneIsNext() {
        Free ana = since(person("Ana", 5, 0), "2026-11-23T10:00:00Z");
        Free ben = since(person("Ben", 5, 4), "2026-11-23T09:00:00Z");
        assertThat(taker(ANY, TURNS, ana, ben)).contains("Ben");
        assertThat(taker(ANY, TURNS, ana, ben, person("New", 5, 0))).contains("New");
    }

    @Test
    void languageComesBeforeSkillAndSkillBeforeRoom() {
        Free speaks = able(person("Ana", 5, 4), new Abilities(Set.of(), Set.of(new Language("de")), Map.of()));
        Free knows = able(person("Ben", 5, 3), new Abilities(Set.of("refund"), Set.of(), Map.of()));
        Free idle = person("Kim", 50, 0);
        assertThat(taker(ANY, LOAD, idle, knows, speaks)).contains("Ana");
        assertThat(taker(ANY, LOAD, idle, knows)).contains("Ben");
    }

    @Test
    void aCustomerComesBackToWhomTheyKnowUnlessTheyAreAwayOrFull() {
        Free ana = person("Ana", 5, 4);
        Free ben = person("Ben", 50, 0);
        Need again = need(Set.of(), Optional.of(ana.id()), Set.of());
        assertThat(taker(again, STICKY, ana, ben)).contains("Ana");
        assertThat(taker(again, LOAD, ana, ben)).contains("Ben");
        assertThat(taker(again, STICKY, ben)).contains("Ben");
    }

    @Test
    void onlyTheTeamGetsItAndNotWhoDidNotAnswer() {
        Free ana = person("Ana", 5, 4);
        Free ben = person("Ben", 50, 0);
        assertThat(taker(need(Set.of(ana.id()), Optional.empty(), Set.of()), LOAD, ana, ben))
                .contains("Ana");
        assertThat(taker(need(Set.of(), Optional.empty(), Set.of(ben.id())), LOAD, ana, ben))
                .contains("Ana");
        assertThat(taker(need(Set.of(ben.id()), Optional.empty(), Set.of(ben.id())), LOAD, ana, ben))
                .isEmpty();
    }
}
