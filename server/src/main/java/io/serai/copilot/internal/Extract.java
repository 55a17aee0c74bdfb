package io.serai.copilot.internal;

import io.serai.conversations.Message;
import io.serai.copilot.internal.Summary.Answered;
import io.serai.copilot.internal.Summary.Open;
import io.serai.copilot.internal.Summary.Point;
import io.serai.copilot.internal.Summary.Whose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads off a thread what was asked, answered and is open, in its own words; nothing is put into anybody's mouth. */
final class Extract {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?。！？؟])\\s*|\\n+");
    private static final Pattern QUESTION = Pattern.compile("[?？؟;]\\s*$");
    private static final int LONGEST = 240;
    private static final int FEWEST_LETTERS = 6;
    private static final int MOST = 8;

    private Extract() {}

    /** Messages of one side in a row are one turn. */
    private record Side(boolean customers, List<Message> messages) {
        Optional<Point> point() {
            List<Point> sentences = messages.stream()
                    .flatMap(message -> sentences(message).stream())
                    .toList();
            return sentences.stream()
                    .filter(point -> QUESTION.matcher(point.text()).find())
                    .findFirst()
                    .or(() -> sentences.stream()
                            .max(Comparator.comparingInt(point -> point.text().length())))
                    .filter(point -> point.text()
                                    .codePoints()
                                    .filter(Character::isLetter)
                                    .map(Extract::weight)
                                    .sum()
                            >= FEWEST_LETTERS);
        }
    }

    private static int weight(int letter) {
        return Character.isIdeographic(letter) ? 3 : 1;
    }

    private static List<Point> sentences(Message message) {
        return Arrays.stream(SENTENCE.split(Talk.words(message)))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .map(sentence -> new Point(message.id(), message.seq(), cut(sentence), message.at()))
                .toList();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST - 1))) + "…";
    }

    private static List<Side> sides(List<Message> lines) {
        var sides = new ArrayList<Side>();
        for (Message line : lines) {
            boolean customers = Talk.isCustomers(line);
            if (sides.isEmpty() || sides.getLast().customers() != customers) {
                sides.add(new Side(customers, new ArrayList<>()));
            }
            sides.getLast().messages().add(line);
        }
        return sides;
    }

    static Summary of(Talk talk) {
        List<Side> sides = sides(talk.lines());
        var asked = new ArrayList<Point>();
        var answered = new ArrayList<Answered>();
        for (int at = 0; at < sides.size(); at++) {
            Optional<Point> question = sides.get(at).customers() ? sides.get(at).point() : Optional.empty();
            if (question.isPresent()) {
                asked.add(question.get());
                Optional<Point> answer = at + 1 < sides.size() ? answer(sides.get(at + 1)) : Optional.empty();
                answer.ifPresent(said -> answered.add(new Answered(question.get(), said)));
            }
        }
        return new Summary(
                Optional.empty(),
                last(asked),
                last(answered),
                open(talk, sides),
                List.of(),
                talk.lines().size());
    }

    /** The longest sentence is the one that says something. */
    private static Optional<Point> answer(Side side) {
        return side.messages().stream()
                .flatMap(message -> sentences(message).stream())
                .max(Comparator.comparingInt(point -> point.text().length()));
    }

    private static <T> List<T> last(List<T> all) {
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    private static List<Open> open(Talk talk, List<Side> sides) {
        var open = new ArrayList<Open>();
        if (!sides.isEmpty()) {
            Side newest = talk.open().isEmpty() ? sides.getLast() : new Side(true, talk.open());
            newest.messages().stream()
                    .flatMap(message -> sentences(message).stream())
                    .filter(point ->
                            newest.customers() || QUESTION.matcher(point.text()).find())
                    .limit(MOST)
                    .forEach(point -> open.add(
                            new Open(newest.customers() ? Whose.CUSTOMER : Whose.US, point.text(), point.seq())));
        }
        talk.conversation()
                .handOff()
                .flatMap(handOff -> handOff.brief().missing())
                .ifPresent(missing -> open.add(new Open(Whose.KNOWLEDGE, cut(missing), 0)));
        return open;
    }
}
