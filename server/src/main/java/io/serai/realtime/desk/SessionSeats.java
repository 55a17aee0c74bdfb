package io.serai.realtime.desk;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Asks the session store and the accounts. Looking does not prolong the session. */
@Component
class SessionSeats implements Seats {
    private final Accounts accounts;
    private final Permissions permissions;
    private final ObjectProvider<SessionRepository<? extends Session>> sessions;

    SessionSeats(
            Accounts accounts, Permissions permissions, ObjectProvider<SessionRepository<? extends Session>> sessions) {
        this.accounts = accounts;
        this.permissions = permissions;
        this.sessions = sessions;
    }

    @Override
    public Optional<Sight> check(Seat seat) {
        if (!lives(seat.session())) {
            return Optional.empty();
        }
        return accounts.agent(seat.workspace(), seat.agent())
                .filter(Agent::active)
                .filter(agent -> permissions.may(agent, Permission.READ_CONVERSATIONS))
                .map(agent -> permissions.may(agent, Permission.SEE_CONTACT_DATA) ? Sight.CLEAR : Sight.MASKED);
    }

    private boolean lives(String id) {
        var store = sessions.getIfAvailable();
        if (store == null) {
            return true;
        }
        Session session = store.findById(id);
        return session != null && !session.isExpired();
    }
}
