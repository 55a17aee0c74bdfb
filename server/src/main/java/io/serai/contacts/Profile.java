package io.serai.contacts;

import io.serai.shared.Language;
import java.time.ZoneId;
import java.util.Optional;

/** What a platform or the customer's browser tells about the customer along with a message; absent fields leave what is known alone. */
public record Profile(
        Optional<String> name,
        Optional<String> phone,
        Optional<String> email,
        Optional<Language> language,
        Optional<ZoneId> zone,
        Optional<String> country) {
    public static final Profile NOTHING = new Profile(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static Profile named(String name) {
        return new Profile(
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
