package io.serai.contacts.http;

import io.serai.accounts.Agent;
import io.serai.contacts.CustomerFields;
import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.contacts.internal.lists.ContactQuestion;
import io.serai.content.ChannelKind;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** A list's question as it stands in an address: {@code q}, {@code sort}, {@code channel} …, {@code field.<id>}; several values by comma. */
@Component
class Questions {
    private static final String FIELD = "field.";

    private final CustomerFields fields;

    Questions(CustomerFields fields) {
        this.fields = fields;
    }

    ContactQuestion read(Agent agent, MultiValueMap<String, String> asked) {
        return new ContactQuestion(
                Optional.ofNullable(asked.getFirst("q"))
                        .map(words -> words.substring(0, Math.min(words.length(), 200))),
                Optional.ofNullable(asked.getFirst("sort"))
                        .map(sort -> word(ContactQuestion.Sort.class, sort))
                        .orElse(ContactQuestion.Sort.SEEN),
                each(asked, "channel", kind -> word(ChannelKind.class, kind)),
                each(asked, "country", country -> country.toUpperCase(Locale.ROOT)),
                each(asked, "language", Language::new),
                each(asked, "tag", tag -> new LabelId(Ids.parse(tag))),
                Optional.ofNullable(asked.getFirst("barred")).map(Boolean::parseBoolean),
                custom(agent, asked));
    }

    private static <T> List<T> each(MultiValueMap<String, String> asked, String name, Function<String, T> read) {
        return asked.getOrDefault(name, List.of()).stream()
                .flatMap(values -> Arrays.stream(values.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(read)
                .toList();
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("The list cannot be asked for this.");
        }
    }

    private Map<FieldId, String> custom(Agent agent, MultiValueMap<String, String> asked) {
        Map<FieldId, String> values = new HashMap<>();
        asked.forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                var field = new FieldId(Ids.parse(name.substring(FIELD.length())));
                fields.asked(agent, field, value.getFirst()).ifPresent(read -> values.put(field, read));
            }
        });
        return values;
    }
}
