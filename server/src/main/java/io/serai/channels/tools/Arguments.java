package io.serai.channels.tools;

import io.serai.content.ChannelKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code --name value}, {@code --switch}, and files. */
record Arguments(String verb, Map<String, String> values, Set<String> switches, List<String> files) {
    /** The command line cannot be understood; the message says what to write instead. */
    static final class Wrong extends RuntimeException {
        Wrong(String message) {
            super(message);
        }
    }

    static Arguments of(String verb, List<String> given, List<String> valued, List<String> plain) {
        Map<String, String> values = new HashMap<>();
        Set<String> switches = new HashSet<>();
        List<String> files = new ArrayList<>();
        for (int at = 0; at < given.size(); at++) {
            String word = given.get(at);
            String name = word.startsWith("--") ? word.substring(2) : "";
            if (name.isEmpty()) {
                files.add(word);
            } else if (plain.contains(name)) {
                switches.add(name);
            } else if (valued.contains(name) && at + 1 < given.size()) {
                values.put(name, given.get(++at));
            } else {
                throw new Wrong("./serai " + verb + ": " + word + " is not understood. See ./serai help");
            }
        }
        if (files.isEmpty()) {
            throw new Wrong("./serai " + verb + " needs files to read (- is standard input). See ./serai help");
        }
        return new Arguments(verb, values, switches, files);
    }

    ChannelKind channel() {
        String name = required("channel");
        for (ChannelKind kind : ChannelKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new Wrong("--channel is one of telegram, whatsapp, messenger, instagram, line, email, api.");
    }

    String required(String name) {
        return value(name).orElseThrow(() -> new Wrong("./serai " + verb + " needs --" + name + ". See ./serai help"));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return switches.contains(name);
    }
}
