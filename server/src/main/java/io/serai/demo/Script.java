package io.serai.demo;

import io.serai.contacts.Profile;
import io.serai.shared.Language;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One past conversation as it is written in the file, without what the bot said. */
record Script(String name, boolean onTelegram, Profile profile, Duration ago, List<Line> lines) {
    private static final Pattern LINE = Pattern.compile("(c|a (\\w+)|n (\\w+)): (.+)|resolve (\\w+)");
    private static final Pattern AGO = Pattern.compile("(\\d+)([dhm])");

    sealed interface Line {
        record Customer(String text) implements Line {}

        record Agent(String nick, String text) implements Line {}

        record Note(String nick, String text) implements Line {}

        record Resolve(String nick) implements Line {}
    }

    static List<Script> all() {
        return DemoFiles.blocks("conversations.txt").stream().map(Script::of).toList();
    }

    private static Script of(List<String> block) {
        List<String> head = Arrays.stream(block.getFirst().split("\\|", -1))
                .map(String::strip)
                .toList();
        Optional<String> reach = head.size() > 6 ? Optional.of(head.get(6)) : Optional.empty();
        var profile = new Profile(
                Optional.of(head.get(0)),
                reach.filter(text -> text.startsWith("+")),
                reach.filter(text -> text.contains("@")),
                Optional.of(new Language(head.get(2))),
                Optional.of(ZoneId.of(head.get(4))),
                Optional.of(head.get(3)));
        return new Script(
                head.get(0),
                head.get(1).equals("telegram"),
                profile,
                ago(head.get(5)),
                block.stream().skip(1).map(Script::line).toList());
    }

    private static Duration ago(String text) {
        return AGO.matcher(text)
                .results()
                .map(part -> Duration.parse((part.group(2).equals("d") ? "P" : "PT")
                        + part.group(1)
                        + part.group(2).toUpperCase()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Line line(String text) {
        Matcher parts = LINE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("conversations.txt: cannot read '" + text + "'");
        }
        if (parts.group(5) != null) {
            return new Line.Resolve(parts.group(5));
        }
        return switch (parts.group(1).charAt(0)) {
            case 'c' -> new Line.Customer(parts.group(4));
            case 'a' -> new Line.Agent(parts.group(2), parts.group(4));
            default -> new Line.Note(parts.group(3), parts.group(4));
        };
    }
}
