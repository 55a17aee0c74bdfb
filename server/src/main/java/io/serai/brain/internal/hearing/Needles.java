package io.serai.brain.internal.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds words of which one must stand in every text that an expression matches. Thousands of phrases are listened for in each message;
 * looking for a word first is many times faster than trying every expression.
 *
 * <p>Understands what phrases are written with: letters, groups with alternatives, {@code ? * + {m,n}}, classes and escapes. What it does
 * not understand it takes for something that may match anything.
 */
final class Needles {
    private static final List<String> NONE = List.of();

    private final String expression;
    private int at;

    private Needles(String expression) {
        this.expression = expression;
    }

    /** Lower case; none when nothing is certain. */
    static List<String> of(String expression) {
        return new Needles(expression.toLowerCase(Locale.ROOT)).alternatives();
    }

    /** One of each alternative's; none when an alternative has none. */
    private List<String> alternatives() {
        var all = new ArrayList<String>();
        boolean certain = true;
        while (true) {
            List<String> needles = sequence();
            certain &= !needles.isEmpty();
            all.addAll(needles);
            if (at >= expression.length() || expression.charAt(at) == ')') {
                return certain ? all : NONE;
            }
            at++; // the bar between
        }
    }

    private List<String> sequence() {
        List<String> best = NONE;
        var run = new StringBuilder();
        while (at < expression.length() && expression.charAt(at) != '|' && expression.charAt(at) != ')') {
            int begin = at;
            List<String> piece = piece();
            boolean letter = at - begin == 1 && !piece.isEmpty();
            Times times = times();
            if (letter && times != Times.PERHAPS) {
                run.append(piece.getFirst());
            }
            if (letter && times == Times.ONCE) {
                continue;
            }
            best = better(best, word(run));
            run.setLength(0);
            if (!letter && times != Times.PERHAPS) {
                best = better(best, piece);
            }
        }
        return better(best, word(run));
    }

    private static List<String> word(StringBuilder run) {
        return run.toString().isBlank() ? NONE : List.of(run.toString());
    }

    /** A letter, a group, a class or an escape; what it must contain. */
    private List<String> piece() {
        char c = expression.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> {
                skipTo(']');
                yield NONE;
            }
            case '\\' -> {
                at++;
                if (at < expression.length() && expression.charAt(at) == '{') {
                    skipTo('}');
                }
                yield NONE;
            }
            case '.', '^', '$', '?', '*', '+' -> NONE;
            default -> List.of(String.valueOf(c));
        };
    }

    private List<String> group() {
        if (expression.startsWith("?", at)) {
            boolean plain = expression.startsWith("?:", at);
            at += plain ? 2 : 1;
            List<String> needles = alternatives();
            at++;
            return plain ? needles : NONE;
        }
        List<String> needles = alternatives();
        at++;
        return needles;
    }

    private enum Times {
        ONCE,
        REPEATED,
        PERHAPS
    }

    private Times times() {
        if (at >= expression.length()) {
            return Times.ONCE;
        }
        return switch (expression.charAt(at)) {
            case '?', '*' -> {
                at++;
                yield Times.PERHAPS;
            }
            case '+' -> {
                at++;
                yield Times.REPEATED;
            }
            case '{' -> {
                boolean perhaps = expression.startsWith("{0", at) || expression.startsWith("{,", at);
                skipTo('}');
                yield perhaps ? Times.PERHAPS : Times.REPEATED;
            }
            default -> Times.ONCE;
        };
    }

    private void skipTo(char end) {
        int found = expression.indexOf(end, at);
        at = found < 0 ? expression.length() : found + 1;
    }

    /** Longer words are rarer; of equally long ones, the fewer the better. */
    private static List<String> better(List<String> one, List<String> other) {
        int difference = shortest(one) - shortest(other);
        return difference > 0 || difference == 0 && one.size() <= other.size() ? one : other;
    }

    private static int shortest(List<String> needles) {
        return needles.stream().mapToInt(String::length).min().orElse(0);
    }
}
