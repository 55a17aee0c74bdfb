package io.serai.channels.telegram;

import io.serai.channels.internal.Payload;
import io.serai.contacts.Profile;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.Optional;

/** What Telegram tells about a person. */
final class People {
    private People() {}

    static Optional<String> name(Payload person) {
        String names = person.text("first_name").orElse("") + " "
                + person.text("last_name").orElse("");
        return Optional.of(names.strip())
                .filter(name -> !name.isEmpty())
                .or(() -> person.text("title"))
                .or(() -> person.text("username").map(user -> "@" + user));
    }

    /** @param message a contact card of the sender's own tells the phone number too */
    static Profile profile(Payload person, Payload message) {
        return new Profile(
                name(person),
                ownPhone(person, message),
                Optional.empty(),
                person.text("language_code").flatMap(People::language),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> ownPhone(Payload person, Payload message) {
        return message.object("contact")
                .filter(card -> card.number("user_id").isPresent()
                        && card.number("user_id").equals(person.number("id")))
                .flatMap(card -> card.text("phone_number"));
    }

    private static Optional<Language> language(String code) {
        try {
            return Optional.of(new Language(code.replace('_', '-')));
        } catch (Problem notALanguage) {
            return Optional.empty();
        }
    }
}
