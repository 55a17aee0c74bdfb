package io.serai.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows the bench's name: {@code --messages 5000}. */
record Options(Map<String, String> values) {
    static Options of(List<String> arguments) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            if (!name.startsWith("--") || i + 1 == arguments.size()) {
                throw new IllegalArgumentException("Expected --name value, found " + name);
            }
            values.put(name.substring(2), arguments.get(++i));
        }
        return new Options(Map.copyOf(values));
    }

    int number(String name, int otherwise) {
        return Optional.ofNullable(values.get(name)).map(Integer::parseInt).orElse(otherwise);
    }
}
