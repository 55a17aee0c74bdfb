package io.serai.brain.internal.wording;

import io.serai.brain.Guard;
import io.serai.models.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * What a chat model may look up while it words one answer, and what came of it. Whatever a tool gives back is cleaned of attempts to steer
 * before the model sees it, and is evidence from then on.
 */
final class LookingUp {
    private static final Logger log = LoggerFactory.getLogger(LookingUp.class);
    /** A customer is waiting. */
    private static final int MOST_USES = 6;

    private static final String FAILED =
            "This could not be looked up just now. Do not guess what it would have said; leave it out.";
    private static final String ENOUGH = "Enough was looked up. Answer from what you have.";
    private static final String NOTHING_LEFT = "Nothing usable was found.";

    private final Guard guard;
    private final Runnable onUse;
    private final List<String> found = new CopyOnWriteArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private int uses;

    /** @param onUse called before each use: what the model has said so far was not its answer */
    LookingUp(Guard guard, Runnable onUse) {
        this.guard = guard;
        this.onUse = onUse;
    }

    List<Tool> offered(List<Tool> tools) {
        return tools.stream().<Tool>map(Watched::new).toList();
    }

    /** Cleaned, in the order in which it was found. */
    List<String> found() {
        return List.copyOf(found);
    }

    /** The names of tools that did not work. */
    List<String> failed() {
        return failed.stream().distinct().toList();
    }

    private String use(Tool tool, JsonNode arguments) {
        onUse.run();
        if (++uses > MOST_USES) {
            return ENOUGH;
        }
        try {
            String clean = guard.clean(tool.use(arguments));
            if (clean.isBlank()) {
                return NOTHING_LEFT;
            }
            found.add(clean);
            return clean;
        } catch (RuntimeException broken) {
            log.warn(
                    "tool {} failed while an answer was worded: {}",
                    tool.name(),
                    broken.getClass().getSimpleName());
            failed.add(tool.name());
            return FAILED;
        }
    }

    private final class Watched implements Tool {
        private final Tool tool;

        Watched(Tool tool) {
            this.tool = tool;
        }

        @Override
        public String name() {
            return tool.name();
        }

        @Override
        public String description() {
            return tool.description();
        }

        @Override
        public String parameters() {
            return tool.parameters();
        }

        @Override
        public String use(JsonNode arguments) {
            return LookingUp.this.use(tool, arguments);
        }
    }
}
