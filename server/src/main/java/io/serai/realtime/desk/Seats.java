package io.serai.realtime.desk;

import java.util.Optional;

/** Says whether a connection's agent may still have it. */
interface Seats {
    /** What the agent may see now; empty once the session has ended, the agent was deactivated or lost the right to read. */
    Optional<Sight> check(Seat seat);
}
