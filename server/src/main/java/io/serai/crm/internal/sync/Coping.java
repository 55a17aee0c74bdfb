package io.serai.crm.internal.sync;

import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.Connections;
import io.serai.crm.system.CrmTrouble;
import io.serai.shared.WorkspaceId;
import io.serai.work.RetryLater;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is done when a call did not end well: say it where it is seen, and come again when it may help. */
@Component
class Coping {
    private static final Logger LOG = LoggerFactory.getLogger(Coping.class);
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final Connections connections;

    Coping(Connections connections) {
        this.connections = connections;
    }

    /**
     * Ends well only where nothing helps but a person.
     *
     * @throws RetryLater where it is worth trying again
     */
    void with(WorkspaceId workspace, CrmId connection, CrmTrouble trouble) {
        LOG.info("speaking with CRM {} stopped: {}", connection.value(), trouble.kind());
        switch (trouble.kind()) {
            case REFUSED -> connections.refused(workspace, connection, trouble.text());
            case THROTTLED -> {
                Duration pause = trouble.pause().orElse(A_WHILE);
                if (pause.compareTo(A_WHILE) > 0) {
                    connections.trouble(workspace, connection, Optional.of(trouble.text()));
                }
                throw new RetryLater(pause, "the CRM asks for a slower pace");
            }
            case UNREACHABLE, LOST, FORGOT_PLACE, ODD -> {
                connections.trouble(workspace, connection, Optional.of(trouble.text()));
                throw new RetryLater(A_WHILE, "the CRM does not answer as it should");
            }
        }
    }
}
