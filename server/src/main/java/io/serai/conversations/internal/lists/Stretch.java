package io.serai.conversations.internal.lists;

import io.serai.conversations.Selection;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;

/** A part of a list that is in one order: by when something was, and by id where that is alike. */
record Stretch(String condition, By by) {
    enum By {
        LAST_MESSAGE("c.last_message_at", "desc", "<"),
        WAITING_SINCE("c.waiting_since", "asc", ">"),
        DUE("c.due_at", "asc", ">");

        private final String column;
        private final String direction;
        private final String comes;

        By(String column, String direction, String comes) {
            this.column = column;
            this.direction = direction;
            this.comes = comes;
        }
    }

    static List<Stretch> of(Selection.Sort sort) {
        return switch (sort) {
            case NEWEST -> List.of(new Stretch("true", By.LAST_MESSAGE));
            case WAITING ->
                List.of(
                        new Stretch("c.waiting_since is not null", By.WAITING_SINCE),
                        new Stretch("c.waiting_since is null", By.LAST_MESSAGE));
            case PROMISE ->
                List.of(new Stretch("c.due_at is not null", By.DUE), new Stretch("c.due_at is null", By.LAST_MESSAGE));
            case PRIORITY ->
                List.of(
                        new Stretch("c.priority = 2", By.LAST_MESSAGE),
                        new Stretch("c.priority = 1", By.LAST_MESSAGE),
                        new Stretch("c.priority = 0", By.LAST_MESSAGE));
        };
    }

    String order() {
        return "%s %s, c.id %s".formatted(by.column, by.direction, by.direction);
    }

    String after(Place place, Map<String, Object> parameters) {
        parameters.put("at", Timestamp.from(place.at()));
        parameters.put("id", place.id().value());
        return "(%s, c.id) %s (:at, :id)".formatted(by.column, by.comes);
    }

    /** What it is ordered by. */
    String column() {
        return by.column;
    }
}
