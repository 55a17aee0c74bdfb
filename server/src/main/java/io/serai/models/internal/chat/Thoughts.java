package io.serai.models.internal.chat;

/** Takes {@code <think>…</think>} off the front of a stream, wherever the pieces are cut. */
final class Thoughts {
    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    private final StringBuilder held = new StringBuilder();
    private State state = State.UNDECIDED;

    private enum State {
        UNDECIDED,
        THINKING,
        SPEAKING
    }

    String without(String piece) {
        if (state == State.SPEAKING) {
            return piece;
        }
        held.append(piece);
        if (state == State.UNDECIDED) {
            decide();
        }
        return switch (state) {
            case UNDECIDED -> "";
            case THINKING -> afterClosing();
            case SPEAKING -> release(0);
        };
    }

    private void decide() {
        String start = held.toString().stripLeading();
        if (start.startsWith(OPEN)) {
            state = State.THINKING;
        } else if (!start.isEmpty() && !OPEN.startsWith(start)) {
            state = State.SPEAKING;
        }
    }

    private String afterClosing() {
        int close = held.indexOf(CLOSE);
        if (close < 0) {
            return "";
        }
        state = State.SPEAKING;
        return release(close + CLOSE.length()).stripLeading();
    }

    private String release(int from) {
        String spoken = held.substring(from);
        held.setLength(0);
        return spoken;
    }
}
