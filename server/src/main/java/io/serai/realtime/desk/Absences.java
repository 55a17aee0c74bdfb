package io.serai.realtime.desk;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.inbox.Inbox;
import io.serai.inbox.Inbox.Presence;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever is online or away and has no desk open any more is signed off after a while, so that no customer waits for somebody who went home; coming
 * back, they are online again. A reload or a lost network is shorter than that.
 */
@Component
class Absences {
    static final Duration GRACE = Duration.ofMinutes(2);

    private final Inbox inbox;
    private final Accounts accounts;
    private final BiConsumer<Duration, Runnable> later;
    private final Map<AgentId, Integer> desks = new HashMap<>();
    private final Set<AgentId> signedOff = ConcurrentHashMap.newKeySet();

    @Autowired
    Absences(Inbox inbox, Accounts accounts) {
        this(inbox, accounts, Absences::afterwards);
    }

    Absences(Inbox inbox, Accounts accounts, BiConsumer<Duration, Runnable> later) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.later = later;
    }

    private static void afterwards(Duration delay, Runnable task) {
        Thread.ofVirtual().name("desk-absence").start(() -> {
            try {
                Thread.sleep(delay);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            task.run();
        });
    }

    void came(Seat seat) {
        synchronized (desks) {
            desks.merge(seat.agent(), 1, Integer::sum);
        }
        if (signedOff.remove(seat.agent()) && presence(seat.workspace(), seat.agent()) == Presence.OFFLINE) {
            inbox.presence(seat.workspace(), seat.agent(), Presence.ONLINE);
        }
    }

    void left(Seat seat) {
        synchronized (desks) {
            desks.computeIfPresent(seat.agent(), (agent, open) -> open > 1 ? open - 1 : null);
        }
        if (!isHere(seat.agent())) {
            expect(seat.workspace(), seat.agent());
        }
    }

    /** Those who were online when the server stopped come back with their browsers, or not at all. */
    @EventListener
    void ready(ApplicationReadyEvent event) {
        accounts.workspaces()
                .forEach(shop -> inbox.presences(shop.id()).forEach((agent, presence) -> {
                    if (accounts.agent(shop.id(), agent).filter(Agent::active).isEmpty()) {
                        // whoever was deactivated in the moment in which the server died
                        inbox.presence(shop.id(), agent, Presence.OFFLINE);
                    } else if (takesPart(presence)) {
                        expect(shop.id(), agent);
                    }
                }));
    }

    private void expect(WorkspaceId workspace, AgentId agent) {
        later.accept(GRACE, () -> signOffUnlessHere(workspace, agent));
    }

    private void signOffUnlessHere(WorkspaceId workspace, AgentId agent) {
        if (!isHere(agent) && takesPart(presence(workspace, agent))) {
            signedOff.add(agent);
            inbox.presence(workspace, agent, Presence.OFFLINE);
        }
    }

    /** Away is what becomes of online by itself; busy was chosen. */
    private static boolean takesPart(Presence presence) {
        return presence == Presence.ONLINE || presence == Presence.AWAY;
    }

    private boolean isHere(AgentId agent) {
        synchronized (desks) {
            return desks.containsKey(agent);
        }
    }

    private Presence presence(WorkspaceId workspace, AgentId agent) {
        return inbox.presences(workspace).getOrDefault(agent, Presence.OFFLINE);
    }
}
