package io.serai.realtime.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Workspace;
import io.serai.channels.ChannelAccount;
import io.serai.conversations.Conversation;
import io.serai.inbox.Inbox;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AbsencesTest {
    private final WorkspaceId shop = WorkspaceId.next();
    private final Seat ana = new Seat(shop, new AgentId(Ids.next()), "session");
    private final Book inbox = new Book();
    private final List<Runnable> later = new ArrayList<>();
    private final Absences absences = new Absences(inbox, new Nobody(), (grace, task) -> later.add(task));

    private static final class Book implements Inbox {
        private final Map<AgentId, Presence> presences = new HashMap<>();

        @Override
        public boolean staffed(WorkspaceId workspace) {
            return presences.containsValue(Presence.ONLINE);
        }

        @Override
        public boolean staffed(ChannelAccount account) {
            return staffed(account.workspace());
        }

        @Override
        public void returned(Conversation conversation) {}

        @Override
        public Optional<Integer> place(ChannelAccount account, Optional<String> team) {
            return Optional.empty();
        }

        @Override
        public void drain(WorkspaceId workspace) {}

        @Override
        public void presence(WorkspaceId workspace, AgentId agent, Presence presence) {
            presences.put(agent, presence);
        }

        @Override
        public Map<AgentId, Presence> presences(WorkspaceId workspace) {
            return presences;
        }
    }

    private static final class Nobody implements Accounts {
        @Override
        public Workspace workspace(WorkspaceId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Workspace> workspaces() {
            return List.of();
        }

        @Override
        public Optional<Agent> agent(WorkspaceId workspace, AgentId id) {
            return Optional.empty();
        }

        @Override
        public List<Agent> agents(WorkspaceId workspace) {
            return List.of();
        }
    }

    private void graceEnds() {
        List<Runnable> due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
    }

    private Inbox.Presence presence() {
        return inbox.presences.getOrDefault(ana.agent(), Inbox.Presence.OFFLINE);
    }

    private void opensADesk(Inbox.Presence presence) {
        absences.came(ana);
        inbox.presence(shop, ana.agent(), presence);
    }

    @Test
    void whoeverClosedTheirLastDeskIsSignedOffAndOnlineAgainOnReturn() {
        opensADesk(Inbox.Presence.ONLINE);
        absences.left(ana);
        assertThat(presence()).isEqualTo(Inbox.Presence.ONLINE);
        graceEnds();
        assertThat(presence()).isEqualTo(Inbox.Presence.OFFLINE);
        absences.came(ana);
        assertThat(presence()).isEqualTo(Inbox.Presence.ONLINE);
    }

    @Test
    void aReloadAndASecondDeskChangeNothing() {
        opensADesk(Inbox.Presence.ONLINE);
        absences.left(ana);
        absences.came(ana);
        absences.came(ana);
        absences.left(ana);
        graceEnds();
        assertThat(presence()).isEqualTo(Inbox.Presence.ONLINE);
    }

    @Test
    void whoeverSignedOffThemselvesStaysOff() {
        opensADesk(Inbox.Presence.OFFLINE);
        absences.left(ana);
        graceEnds();
        absences.came(ana);
        assertThat(presence()).isEqualTo(Inbox.Presence.OFFLINE);
    }

    @Test
    void whoeverIsBusyKeepsWhatTheyHave() {
        opensADesk(Inbox.Presence.BUSY);
        absences.left(ana);
        graceEnds();
        assertThat(presence()).isEqualTo(Inbox.Presence.BUSY);
    }

    @Test
    void whoWasAwayAndClosedTheirLaptopIsSignedOffToo() {
        opensADesk(Inbox.Presence.AWAY);
        absences.left(ana);
        graceEnds();
        assertThat(presence()).isEqualTo(Inbox.Presence.OFFLINE);
    }
}
