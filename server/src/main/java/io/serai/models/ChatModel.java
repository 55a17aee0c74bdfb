package io.serai.models;

import io.serai.shared.WorkspaceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The chat models behind a workspace's OpenAI-compatible endpoints. Optional: a workspace may have none. */
public interface ChatModel {
    boolean configured(WorkspaceId workspace);

    /**
     * Asks and streams. Personal data leaves this server as placeholders and is put back into what comes.
     *
     * @param onPartial called with each piece of text as it comes, on the calling thread's behalf
     * @return the outcome; failures are values, since the caller always has another answer to give
     */
    Reply ask(WorkspaceId workspace, Prompt prompt, Consumer<String> onPartial);

    /**
     * @param tools which the model may use before it answers
     * @param shape a JSON Schema: the answer is one JSON object of that kind instead of words
     */
    record Prompt(
            String system,
            List<Line> lines,
            double temperature,
            int maxTokens,
            Duration timeout,
            List<Tool> tools,
            Optional<String> shape) {
        public Prompt {
            lines = List.copyOf(lines);
            tools = List.copyOf(tools);
        }

        public Prompt(String system, List<Line> lines, double temperature, int maxTokens, Duration timeout) {
            this(system, lines, temperature, maxTokens, timeout, List.of(), Optional.empty());
        }

        public Prompt using(List<Tool> offered) {
            return new Prompt(system, lines, temperature, maxTokens, timeout, offered, shape);
        }

        public Prompt shaped(String schema) {
            return new Prompt(system, lines, temperature, maxTokens, timeout, tools, Optional.of(schema));
        }

        public Prompt within(Duration left) {
            return new Prompt(system, lines, temperature, maxTokens, left, tools, shape);
        }
    }

    record Line(Speaker speaker, String text) {
        public enum Speaker {
            CUSTOMER,
            ASSISTANT
        }
    }

    /**
     * What an answer cost, by the operator's prices.
     *
     * @param cached it was known already and nobody was asked
     * @param tools the names of those that were used, in order
     */
    record Bill(BigDecimal cost, String currency, boolean cached, List<String> tools) {
        public static final Bill NONE = new Bill(BigDecimal.ZERO, "", false, List.of());

        public Bill {
            tools = List.copyOf(tools);
        }
    }

    sealed interface Reply {
        record Said(String text, String model, int promptTokens, int completionTokens, Bill bill) implements Reply {
            public Said(String text, String model, int promptTokens, int completionTokens) {
                this(text, model, promptTokens, completionTokens, Bill.NONE);
            }
        }

        /** @param reason for the trace, without secrets: {@code timeout}, {@code 429}, {@code broken stream} … */
        record Failed(String reason) implements Reply {}
    }
}
