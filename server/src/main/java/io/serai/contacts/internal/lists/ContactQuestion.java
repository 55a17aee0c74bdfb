package io.serai.contacts.internal.lists;

import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.content.ChannelKind;
import io.serai.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which customers, in which order. Everything that is given must hold; of a list, one.
 *
 * @param words of a name, an email address, a phone number or the shop's own number
 * @param languages primary tags
 * @param custom by field, as it was read
 */
public record ContactQuestion(
        Optional<String> words,
        Sort sort,
        List<ChannelKind> channels,
        List<String> countries,
        List<Language> languages,
        List<LabelId> tags,
        Optional<Boolean> barred,
        Map<FieldId, String> custom) {
    public enum Sort {
        SEEN,
        NEWEST,
        NAME
    }

    public static final ContactQuestion ALL = new ContactQuestion(
            Optional.empty(), Sort.SEEN, List.of(), List.of(), List.of(), List.of(), Optional.empty(), Map.of());

    public ContactQuestion {
        channels = List.copyOf(channels);
        countries = List.copyOf(countries);
        languages = List.copyOf(languages);
        tags = List.copyOf(tags);
        custom = Map.copyOf(custom);
    }
}
