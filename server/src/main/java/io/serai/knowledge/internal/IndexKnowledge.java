package io.serai.knowledge.internal;

import io.serai.work.Job;
import java.util.UUID;

/** Compute the vectors of an FAQ or document. A workspace's run one after another: they would only take the processor from each other. */
public record IndexKnowledge(UUID source) implements Job {
    @Override
    public String key() {
        return "knowledge";
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }
}
