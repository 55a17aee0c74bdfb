package io.serai.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code --name value}, {@code --switch} and words without a name. */
record Arguments(String verb, Map<String, String> values, Set<String> switches, List<String> words) {
    private static final Pattern NAMED = Pattern.compile("--([a-z-]+)( [A-Z]+)?");

    /** The command line cannot be understood; the message says what to write instead. */
    static final class Wrong extends RuntimeException {
        Wrong(String message) {
            super(message);
        }
    }

    static Arguments of(Evaluation evaluation, List<String> given) {
        Set<String> valued = new HashSet<>(Set.of("json"));
        Set<String> plain = new HashSet<>();
        NAMED.matcher(evaluation.usage())
                .results()
                .forEach(named -> (named.group(2) == null ? plain : valued).add(named.group(1)));
        Map<String, String> values = new HashMap<>();
        Set<String> switches = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (int at = 0; at < given.size(); at++) {
            String name = given.get(at).startsWith("--") ? given.get(at).substring(2) : "";
            if (name.isEmpty()) {
                words.add(given.get(at));
            } else if (plain.contains(name)) {
                switches.add(name);
            } else if (valued.contains(name) && at + 1 < given.size()) {
                values.put(name, given.get(++at));
            } else {
                throw new Wrong("--" + name + " is not understood.\n" + line(evaluation));
            }
        }
        return new Arguments(line(evaluation), values, switches, List.copyOf(words));
    }

    static String line(Evaluation evaluation) {
        return "usage: ./serai eval " + evaluation.name() + " " + evaluation.usage() + " [--json FILE]";
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return switches.contains(name);
    }

    long number(String name, long otherwise) {
        try {
            return value(name).map(Long::parseLong).orElse(otherwise);
        } catch (NumberFormatException noNumber) {
            throw new Wrong("--" + name + " is a number.\n" + verb);
        }
    }

    /** A file or folder that must be there. */
    Path path(String name) {
        return existing(value(name).orElseThrow(() -> new Wrong("--" + name + " is missing.\n" + verb)));
    }

    Optional<Path> optionalPath(String name) {
        return value(name).map(this::existing);
    }

    /** The only word without a name: a file or folder that must be there. */
    Path path() {
        if (words.size() != 1) {
            throw new Wrong(verb);
        }
        return existing(words.getFirst());
    }

    private Path existing(String file) {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            throw new Wrong("There is no " + file + ".");
        }
        return path;
    }
}
