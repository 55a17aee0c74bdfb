package io.serai.channels.whatsapp.reading;

import io.serai.channels.internal.Payload;
import io.serai.channels.whatsapp.protocol.Numbers;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A customer as a webhook names them: by the user id, which stays when the number is hidden, else by the number.
 *
 * @param ids the best one first
 * @param told whether the number is what the customer said, not what the platform knows
 */
record Person(List<String> ids, Optional<String> phone, Optional<String> name, boolean told) {
    private static final int LONGEST_ID = 200;

    Person {
        ids = List.copyOf(ids);
    }

    /**
     * @param phoneField what the element calls the number: {@code from}, {@code to}, {@code recipient_id}
     * @param userField what it calls the user id
     * @param contacts the webhook's list of who is who
     */
    static Optional<Person> in(Payload element, String phoneField, String userField, List<Payload> contacts) {
        Optional<String> written = element.id(phoneField);
        Optional<String> userId = element.id(userField);
        Optional<Payload> contact = contact(contacts, written, userId);
        Optional<Person> person = of(
                written.or(() -> contact.flatMap(one -> one.id("wa_id"))),
                userId.or(() -> contact.flatMap(one -> one.id("user_id"))),
                contact.flatMap(Person::name));
        Optional<String> parent =
                element.id("parent_" + userField).or(() -> contact.flatMap(one -> one.id("parent_user_id")));
        return person.map(
                known -> parent.filter(Numbers::isUserId).map(known::in).orElse(known));
    }

    /** The customer's id within all of a business's accounts. */
    private Person in(String parent) {
        return new Person(
                Stream.concat(ids.stream(), Stream.of(parent)).distinct().toList(), phone, name, told);
    }

    static Optional<Person> of(Optional<String> written, Optional<String> userId, Optional<String> name) {
        Set<String> ids = new LinkedHashSet<>();
        userId.filter(Numbers::isUserId).ifPresent(ids::add);
        written.filter(Numbers::isUserId).ifPresent(ids::add);
        Optional<String> phone = written.flatMap(Numbers::digits);
        phone.ifPresent(digits -> {
            ids.add(digits);
            ids.addAll(Numbers.otherForms(digits));
        });
        // ids of a shape that we do not know are still somebody's
        if (ids.isEmpty()) {
            written.or(() -> userId)
                    .map(String::strip)
                    .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID)
                    .ifPresent(ids::add);
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(new Person(List.copyOf(ids), phone, name, false));
    }

    private static Optional<Payload> contact(List<Payload> contacts, Optional<String> phone, Optional<String> userId) {
        if (phone.isEmpty() && userId.isEmpty()) {
            return contacts.size() == 1
                    ? contacts.stream().filter(Payload::isObject).findFirst()
                    : Optional.empty();
        }
        return contacts.stream()
                .filter(Payload::isObject)
                .filter(contact -> phone.isPresent() && contact.id("wa_id").equals(phone)
                        || userId.isPresent() && contact.id("user_id").equals(userId))
                .findFirst();
    }

    private static Optional<String> name(Payload contact) {
        Optional<Payload> profile = contact.object("profile");
        return profile.flatMap(one -> one.text("name"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .or(() -> profile.flatMap(one -> one.text("username"))
                        .map(username -> username.startsWith("@") ? username : "@" + username));
    }

    Address address() {
        return Numbers.address(ids.getFirst());
    }

    List<Address> also() {
        return ids.stream().skip(1).map(Numbers::address).toList();
    }

    /** The customer told their number themselves. */
    Person known(String digits) {
        List<String> more = new ArrayList<>(ids);
        more.add(digits);
        more.addAll(Numbers.otherForms(digits));
        return new Person(more.stream().distinct().toList(), Optional.of(digits), name, true);
    }

    /** Set when the platform itself says that the number is theirs: they received a code at it when they registered. */
    Optional<String> vouched() {
        return phone.filter(number -> !told).map(number -> "whatsapp");
    }

    Profile profile() {
        return new Profile(
                name,
                phone.map(Numbers::dialled),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                phone.isPresent() ? Optional.empty() : country());
    }

    /** A user id begins with the country. */
    private Optional<String> country() {
        return ids.stream()
                .filter(Numbers::isUserId)
                .map(id -> id.substring(0, 2).toUpperCase(Locale.ROOT))
                .findFirst();
    }
}
