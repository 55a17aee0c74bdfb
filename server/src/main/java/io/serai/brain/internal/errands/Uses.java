package io.serai.brain.internal.errands;

import io.serai.tools.Service;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolResult;

/**
 * What was used in this turn. Deciding goes on as if a tool answered at once; where its answer is not there yet, deciding ends with the wish to
 * use it, and begins again with the answer. So what has to be known, and in which order, reads straight down.
 */
record Uses(Service service) {
    /** Not an error: the way out to whoever can use the tool. */
    static final class Needed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient ToolCall call;

        Needed(ToolCall call) {
            super(call.kind().code(), null, false, false);
            this.call = call;
        }

        ToolCall call() {
            return call;
        }
    }

    /** The tool does not work, or nobody knows what it did. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final boolean perhapsDone;

        Broken(String why, boolean perhapsDone) {
            super(why, null, false, false);
            this.perhapsDone = perhapsDone;
        }

        boolean perhapsDone() {
            return perhapsDone;
        }
    }

    ToolResult of(ToolCall call) {
        ToolResult result = service.resultOf(call).orElseThrow(() -> new Needed(call));
        return switch (result) {
            case ToolResult.Failed failed -> throw new Broken(failed.why(), false);
            case ToolResult.Uncertain uncertain -> throw new Broken(uncertain.why(), true);
            default -> result;
        };
    }
}
