package io.serai.brain.internal.wording;

import io.serai.brain.Decision;
import io.serai.brain.Guard;
import io.serai.content.Content;
import io.serai.conversations.Trace;
import io.serai.models.ChatModel;
import io.serai.models.ChatModel.Reply;
import io.serai.models.Tool;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets a chat model put an answer into better words, and keeps the answer as it was whenever anything about that is doubtful. */
public final class Wordsmith {
    private static final double TEMPERATURE = 0.2;
    private static final int MOST_TOKENS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChatModel chatModel;
    private final Guard guard;
    private final LongSupplier nanos;

    public Wordsmith(ChatModel chatModel, Guard guard, LongSupplier nanos) {
        this.chatModel = chatModel;
        this.guard = guard;
        this.nanos = nanos;
    }

    /** @param failed the names of tools that did not work; @param declined the model saw no answer in all that it was given */
    public record Worded(Decision.Answer answer, List<String> failed, boolean declined) {}

    /**
     * @param opening what the bot says before the answer, with its own line break
     * @param tools what the model may look up
     */
    public Worded word(
            WorkspaceId workspace, Decision.Answer answer, String opening, List<Tool> tools, Consumer<String> onDraft) {
        if (answer.wording().isEmpty() || !chatModel.configured(workspace)) {
            return new Worded(answer, List.of(), false);
        }
        var grounds = new Evidence(answer.wording().get().evidence(), guard);
        var draft = new Draft(grounds::check, opening, onDraft);
        var looking = grounds.looking(draft::restart);
        long began = nanos.getAsLong();
        var reply = chatModel.ask(workspace, prompt(answer.wording().get()).using(looking.offered(tools)), draft::add);
        double took = Math.round((nanos.getAsLong() - began) / 1_000.0) / 1_000.0;
        return switch (reply) {
            case Reply.Failed failed ->
                new Worded(keeping(answer, "model_failed", failed.reason(), took), looking.failed(), false);
            case Reply.Said said -> {
                var kept = grounds.check().kept(said.text());
                yield new Worded(
                        checked(answer, kept, opening, said, took),
                        looking.failed(),
                        kept.dropped().contains("declined"));
            }
        };
    }

    /** What an answer may rest on: the passages, and what was looked up since. */
    private static final class Evidence {
        private final List<String> passages;
        private final Guard guard;
        private List<String> found = List.of();
        private EvidenceCheck check;
        private @Nullable LookingUp looking;

        Evidence(List<String> passages, Guard guard) {
            this.passages = passages;
            this.guard = guard;
            this.check = new EvidenceCheck(passages);
        }

        LookingUp looking(Runnable onUse) {
            var watched = new LookingUp(guard, onUse);
            looking = watched;
            return watched;
        }

        EvidenceCheck check() {
            List<String> now = looking == null ? List.of() : looking.found();
            if (now.size() != found.size()) {
                found = now;
                check = new EvidenceCheck(
                        Stream.concat(passages.stream(), now.stream()).toList());
            }
            return check;
        }
    }

    private static Decision.Answer checked(
            Decision.Answer answer, EvidenceCheck.Kept kept, String opening, Reply.Said said, double took) {
        if (kept.text().isEmpty()) {
            return keeping(answer, "model_rejected", kept.dropped().getFirst(), took);
        }
        var worded = worded(answer, opening + kept.text(), said, took);
        return kept.dropped().isEmpty()
                ? worded
                : new Decision.Answer(
                        worded.content(),
                        worded.wording(),
                        noted(
                                worded.trace(),
                                worded.trace().model(),
                                Map.of("model_dropped", String.join(" ", kept.dropped())),
                                0));
    }

    private static ChatModel.Prompt prompt(Decision.Wording wording) {
        String asked = "EVIDENCE\n" + String.join("\n---\n", wording.evidence()) + "\n\nCUSTOMER'S QUESTION\n"
                + wording.question();
        return new ChatModel.Prompt(
                wording.system(),
                List.of(new ChatModel.Line(ChatModel.Line.Speaker.CUSTOMER, asked)),
                TEMPERATURE,
                MOST_TOKENS,
                PATIENCE);
    }

    private static Decision.Answer keeping(Decision.Answer answer, String note, String reason, double took) {
        return new Decision.Answer(
                answer.content(),
                Optional.empty(),
                noted(answer.trace(), Optional.empty(), Map.of(note, reason), took),
                answer.memory());
    }

    private static Decision.Answer worded(Decision.Answer answer, String text, Reply.Said said, double took) {
        var tokens = new HashMap<String, String>();
        tokens.put("model_tokens", said.promptTokens() + "+" + said.completionTokens());
        var bill = said.bill();
        if (!bill.currency().isEmpty()) {
            tokens.put("model_cost", bill.cost().stripTrailingZeros().toPlainString() + " " + bill.currency());
        }
        if (bill.cached()) {
            tokens.put("model_cached", "yes");
        }
        if (!bill.tools().isEmpty()) {
            tokens.put("model_tools", String.join(", ", bill.tools()));
        }
        return new Decision.Answer(
                new Content.Text(text),
                Optional.empty(),
                noted(answer.trace(), Optional.of(said.model()), tokens, took),
                answer.memory());
    }

    private static Trace noted(Trace trace, Optional<String> model, Map<String, String> facts, double took) {
        var notes = new HashMap<>(trace.notes());
        notes.putAll(facts);
        var milliseconds = new HashMap<>(trace.milliseconds());
        milliseconds.put("wording", took);
        milliseconds.merge("total", took, Double::sum);
        return new Trace(
                trace.decision(),
                trace.reason(),
                trace.confidence(),
                trace.language(),
                trace.candidates(),
                model,
                notes,
                milliseconds);
    }
}
