package io.serai.crm.system;

import io.serai.channels.Connector;
import io.serai.channels.Webhook;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One kind of CRM: its protocol, and how an administrator connects it. Holds nothing between calls but tokens that it can get again. Whoever
 * calls it sees to retries, pace and storage; it only tells how a call ended, by a {@link CrmTrouble} where it did not end well.
 */
public interface CrmSystem {
    /** In lower case: {@code hubspot}. */
    String kind();

    /** As its maker writes it. */
    String title();

    /** What is asked for when it is connected, in order; the desk draws the form from it. */
    List<Connector.Field> fields();

    /**
     * Checks the values with the CRM.
     *
     * @throws io.serai.shared.Problem INVALID, in words for the administrator
     */
    Checked check(WorkspaceId workspace, Map<String, String> values);

    /** What is kept of a connection. @param name what to call it: the account's own name */
    record Checked(String name, Map<String, String> settings, Map<String, Secret> credentials) {
        public Checked {
            settings = Map.copyOf(settings);
            credentials = Map.copyOf(credentials);
        }
    }

    /** Whether it still lets us in. */
    void test(Connection connection);

    /** What its contacts have. */
    List<Property> properties(Connection connection);

    /** The property that is meant by a field of ours, in a fresh account. */
    Map<String, String> usual();

    /** A page of what changed at or after {@link Place#since}, oldest first, or of everything. */
    Batch pull(Connection connection, Place place, Set<String> properties);

    /** What was deleted or merged at or after {@link Place#since}. */
    Batch gone(Connection connection, Place place);

    /** @param since empty: everything; @param page the system's own words for the page to come, kept over restarts */
    record Place(Optional<Instant> since, Optional<String> page) {}

    record Batch(List<Person> people, List<Gone> gone, Optional<String> next) {
        public Batch {
            people = List.copyOf(people);
            gone = List.copyOf(gone);
        }
    }

    /** @param into whom it became, where it was merged */
    record Gone(String id, Optional<String> into) {}

    /** These, as they are now; those that are no more are missing, those that were merged come under their new id. */
    List<Person> read(Connection connection, Collection<String> ids, Set<String> properties);

    /** Who may be meant by one of these; to be compared by the caller. */
    List<Person> find(Connection connection, Optional<String> email, Optional<String> phone, Set<String> properties);

    /** In the order of the wishes. */
    List<Outcome> write(Connection connection, List<Wish> wishes);

    /** @param id empty: a new contact */
    record Wish(Optional<String> id, Map<Property, String> values) {
        public Wish {
            values = Map.copyOf(values);
        }
    }

    sealed interface Outcome {
        record Written(String id) implements Outcome {}

        /** In words for an administrator; without customers' data. */
        record Refused(String why) implements Outcome {}

        record Gone() implements Outcome {}

        /** There is one with the same email already. */
        record Known(String id) implements Outcome {}
    }

    /** Deletes a person there, as thoroughly as it lets us; well if there is none. */
    void erase(Connection connection, String id);

    /** @return its id there */
    String note(Connection connection, String person, Note note);

    record Note(String title, String text, Instant at) {
        @Override
        public String toString() {
            return "Note[" + at + "]";
        }
    }

    /** Whether the webhook is signed as this system signs, and fresh. */
    default boolean verify(Connection connection, Webhook webhook, Instant now) {
        return false;
    }

    /** Whom a verified webhook is about. @throws io.serai.shared.Problem where it cannot be read */
    default Told told(Connection connection, Webhook webhook) {
        return new Told(Set.of(), List.of());
    }

    /** @param changed ids of people to look at again */
    record Told(Set<String> changed, List<Gone> gone) {
        public Told {
            changed = Set.copyOf(changed);
            gone = List.copyOf(gone);
        }
    }

    /** What remains to be pasted at its own console, in order. */
    default List<Connector.Paste> pastes(Connection connection) {
        return List.of();
    }

    /** Whether it is connected by a page of its own, where the owner says yes. */
    Authorization authorization();

    interface Authorization {
        /** @return that page @param challenge of PKCE */
        URI page(Map<String, String> values, URI back, String state, String challenge);

        /** What the form needs, once the owner came back with a code. */
        Map<String, String> finished(Map<String, String> values, URI back, String code, String verifier);
    }
}
