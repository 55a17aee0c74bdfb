package io.serai.notifications.internal;

import io.serai.accounts.AgentId;
import io.serai.work.Job;

/** What somebody has not read by then is mailed to them, in one mail. */
record DigestDue(AgentId agent) implements Job {
    static String keyOf(AgentId agent) {
        return "digest:" + agent.value();
    }

    @Override
    public String key() {
        return keyOf(agent);
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }
}
