package io.serai.contacts;

import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Customers as another system keeps them, too: looked up by what names them, read whole, and written field by field. */
public interface CustomerRecords {
    /** The customer's number in the shop's own books. */
    String EXTERNAL_ID = "external_id";

    String NAME = "name";
    /** All but the last word of a name; of a Chinese name what follows the family's. */
    String FIRST_NAME = "first_name";

    String LAST_NAME = "last_name";
    String EMAIL = "email";
    String PHONE = "phone";
    String LANGUAGE = "language";
    String COUNTRY = "country";
    /** What the customer said about marketing messages. */
    String MARKETING = "marketing";
    /** Their names with ';' between them, in the order of the alphabet. */
    String TAGS = "tags";

    /** What can be kept of a customer, as it is now. */
    Shape shape(WorkspaceId workspace);

    interface Shape {
        /** The profile's fields, then the shop's own. */
        List<Field> fields();

        /**
         * What somebody wrote, as it is kept and compared: a phone number as E.164, a country by its code, a day as 2026-11-23.
         *
         * @param country by which a national phone number is read
         * @return empty for what is blank
         * @throws io.serai.shared.Problem INVALID, in words that say what the field takes
         */
        Optional<String> read(String field, String written, Optional<String> country);

        /** The same name, cut into first and last as we cut it, so that two are compared as a whole. */
        Map<String, String> recut(Map<String, String> values);
    }

    /**
     * @param name one of the above, or the id of a field of the shop's own
     * @param label what the shop calls a field of its own
     * @param options of a choice
     */
    record Field(String name, Optional<String> label, Kind kind, List<String> options) {
        public Field {
            options = List.copyOf(options);
        }
    }

    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        CHOICE,
        MANY
    }

    /** @param values by the name of their field, those that are there; @param mergedInto who this customer turned out to be */
    record Record(ContactId id, Map<String, String> values, Optional<ContactId> mergedInto) {
        public Record {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Record[" + id + "]";
        }
    }

    Optional<Record> find(WorkspaceId workspace, ContactId id);

    /** Who is known by the number, else the email, else the phone among these values; of several who was here first. */
    Optional<ContactId> known(WorkspaceId workspace, Map<String, String> values);

    /**
     * A customer who has not written to us.
     *
     * @param values as {@link Shape#read} gives them
     * @param by which system says so, for the customer's history; empty where a person did
     */
    ContactId add(WorkspaceId workspace, Map<String, String> values, Optional<String> by);

    /**
     * In the caller's transaction.
     *
     * @param values as {@link Shape#read} gives them; an empty text takes a value away
     * @return the fields in which something changed
     */
    Set<String> write(WorkspaceId workspace, ContactId id, Map<String, String> values, String by);
}
