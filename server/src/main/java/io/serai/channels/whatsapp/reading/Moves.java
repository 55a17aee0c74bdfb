package io.serai.channels.whatsapp.reading;

import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.AddressChanged;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.internal.Payload;
import io.serai.channels.whatsapp.protocol.Numbers;
import io.serai.content.Address;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Customers who changed their number, and with it or without it their user id. */
final class Moves {
    /** The line that the chat shows; for user ids the only place that names the old one. */
    private static final Pattern FROM_TO = Pattern.compile("changed from (\\S+) to (\\S+?)\\.?$");

    private final Times times;

    Moves(Times times) {
        this.times = times;
    }

    /** A message of the type {@code system}. */
    List<InboundEvent> system(Change change, Payload message, String key) {
        Payload system = message.object("system").orElse(Payload.EMPTY);
        String type = system.text("type").orElse("unknown");
        Address from = Person.in(message, "from", "from_user_id", change.contacts())
                .map(Person::address)
                .orElse(change.account());
        if (!type.matches("(user|customer)_changed_(number|user_id)")) {
            return List.of(new Ignored(key, from, "a line of the system: " + type));
        }
        Matcher line = FROM_TO.matcher(system.text("body").orElse("").strip());
        boolean told = line.find();
        Set<String> before = ids(
                message.id("from_user_id"),
                system.id("previous_user_id"),
                system.id("old_user_id"),
                message.id("from"),
                system.id("customer"),
                told ? Optional.of(line.group(1)) : Optional.empty());
        Set<String> after = ids(
                system.id("user_id"),
                system.id("new_user_id"),
                system.id("wa_id"),
                system.id("new_wa_id"),
                told ? Optional.of(line.group(2)) : Optional.empty());
        return moves(before, after, key, times.of(message))
                .orElseGet(() -> List.of(new Ignored(key, from, "a change of number that names no number")));
    }

    /** An element of the field {@code user_id_update}. */
    List<InboundEvent> update(Change change, Payload update) {
        Payload ids = update.object("user_id").orElse(Payload.EMPTY);
        Set<String> before = ids(ids.id("previous"), ids.id("old"), update.id("previous_user_id"), update.id("wa_id"));
        Set<String> after = ids(ids.id("current"), ids.id("new"), update.id("user_id"), update.id("new_user_id"));
        String key = "move:" + ContentReader.fingerprint(update);
        return moves(before, after, key, times.of(update))
                .orElseGet(() -> List.of(new Ignored(key, change.account(), "a change of id that names no id")));
    }

    @SafeVarargs
    private static Set<String> ids(Optional<String>... given) {
        return Stream.of(given)
                .flatMap(Optional::stream)
                .flatMap(id -> Numbers.isUserId(id) ? Stream.of(id) : Numbers.digits(id).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<List<InboundEvent>> moves(Set<String> before, Set<String> after, String key, Instant at) {
        Optional<String> now = after.stream()
                .filter(Numbers::isUserId)
                .findFirst()
                .or(() -> after.stream().findFirst());
        List<String> left =
                before.stream().filter(id -> !now.equals(Optional.of(id))).toList();
        if (now.isEmpty() || left.isEmpty()) {
            return Optional.empty();
        }
        List<InboundEvent> events = new ArrayList<>();
        for (String id : left) {
            events.add(new AddressChanged(
                    events.isEmpty() ? key : key + "#" + (events.size() + 1),
                    Numbers.address(id),
                    Numbers.address(now.get()),
                    at));
        }
        return Optional.of(events);
    }
}
