package io.serai.understanding.internal.shop;

import io.serai.shared.WorkspaceId;
import io.serai.understanding.Intent;
import io.serai.understanding.IntentGuess;
import io.serai.understanding.IntentModel;
import io.serai.understanding.IntentModel.Verdict;
import io.serai.understanding.IntentTraining;
import io.serai.understanding.IntentTraining.Example;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What was learned from each shop's intents. A model is learned beside the path of messages, once for each change, in every process: until it
 * is there, the one before it is heard with. Nothing is stored, since it can be learned again in seconds.
 */
@Component
public class ShopModels {
    private static final Logger log = LoggerFactory.getLogger(ShopModels.class);
    private static final double SURE_OF_A_PART = 0.55;
    private static final int MOST_PARTS = 4;

    private final ShopIntents intents;
    private final IntentTraining training;
    private final Executor beside;
    private final Map<WorkspaceId, Trained> trained = new ConcurrentHashMap<>();
    private final Set<WorkspaceId> busy = ConcurrentHashMap.newKeySet();

    @Autowired
    ShopModels(ShopIntents intents, IntentTraining training) {
        this(
                intents,
                training,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("intent-training").factory()));
    }

    ShopModels(ShopIntents intents, IntentTraining training, Executor beside) {
        this.intents = intents;
        this.training = training;
        this.beside = beside;
    }

    private record Trained(List<Intent> from, IntentModel model) {}

    /** @param learning whether a change is still being learned */
    public record State(boolean learning, List<IntentModel.Overlap> overlaps) {}

    public State state(WorkspaceId workspace) {
        List<IntentModel.Overlap> overlaps =
                model(workspace).map(IntentModel::overlaps).orElse(List.of());
        return new State(busy.contains(workspace), overlaps);
    }

    /** Best first. What is said in one sentence of several is heard too. */
    public List<IntentGuess> heard(WorkspaceId workspace, String text) {
        return model(workspace).map(model -> heard(model, text)).orElse(List.of());
    }

    public static List<IntentGuess> heard(IntentModel model, String text) {
        var guesses = new ArrayList<IntentGuess>();
        Verdict whole = model.judge(text);
        if (whole.known()) {
            guesses.add(whole.ranked().getFirst());
        }
        List<String> parts = parts(text);
        for (String part : parts.size() > 1 ? parts : List.<String>of()) {
            Verdict verdict = model.judge(part);
            if (verdict.known() && verdict.closeness() >= SURE_OF_A_PART) {
                add(verdict.ranked().getFirst(), guesses);
            }
        }
        guesses.sort(Comparator.comparingDouble(IntentGuess::probability).reversed());
        return guesses;
    }

    private static void add(IntentGuess guess, List<IntentGuess> guesses) {
        if (guesses.stream().noneMatch(known -> known.intent().equals(guess.intent()))) {
            guesses.add(guess);
        }
    }

    /** Sentences that are long enough to mean something by themselves. */
    private static List<String> parts(String text) {
        return List.of(text.split("(?<=[.!?])\\s+|[。！？；\\n]+")).stream()
                .map(String::strip)
                .filter(part -> part.length() >= 4)
                .limit(MOST_PARTS)
                .toList();
    }

    private Optional<IntentModel> model(WorkspaceId workspace) {
        List<Intent> wanted = intents.all(workspace).stream()
                .filter(intent -> intent.enabled() && !intent.examples().isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            trained.remove(workspace);
            return Optional.empty();
        }
        Optional<Trained> now = Optional.ofNullable(trained.get(workspace));
        if (now.map(known -> !sameExamples(known.from(), wanted)).orElse(true) && busy.add(workspace)) {
            beside.execute(() -> learn(workspace, wanted));
        }
        return Optional.ofNullable(trained.get(workspace)).map(Trained::model);
    }

    private static boolean sameExamples(List<Intent> one, List<Intent> other) {
        return examples(one).equals(examples(other));
    }

    private void learn(WorkspaceId workspace, List<Intent> wanted) {
        try {
            trained.put(workspace, new Trained(wanted, training.train(examples(wanted))));
        } catch (RuntimeException unexpected) {
            log.warn("The intents of workspace {} were not learned", workspace, unexpected);
        } finally {
            busy.remove(workspace);
        }
    }

    private static List<Example> examples(List<Intent> intents) {
        return intents.stream()
                .flatMap(intent -> intent.examples().stream().map(example -> new Example(intent.key(), example)))
                .toList();
    }
}
