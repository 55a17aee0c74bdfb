package io.serai.models;

import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A chat model behind an OpenAI-compatible endpoint. Optional: a workspace may have none. */
public interface ChatModel {
    boolean configured(WorkspaceId workspace);

    /**
     * Asks and streams.
     *
     * @param onPartial called with each piece of text as it comes, on the calling thread's behalf
     * @return the outcome; failures are values, since the caller always has another answer to give
     */
    Reply ask(WorkspaceId workspace, Prompt prompt, Consumer<String> onPartial);

    record Prompt(String system, List<Line> lines, double temperature, int maxTokens, Duration timeout) {
        public Prompt {
            lines = List.copyOf(lines);
        }
    }

    record Line(Speaker speaker, String text) {
        public enum Speaker {
            CUSTOMER,
            ASSISTANT
        }
    }

    sealed interface Reply {
        record Said(String text, String model, int promptTokens, int completionTokens) implements Reply {}

        /** @param reason for the trace, without secrets: {@code timeout}, {@code 429}, {@code broken stream} … */
        record Failed(String reason) implements Reply {}
    }
}
