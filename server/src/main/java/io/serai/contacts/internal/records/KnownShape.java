package io.serai.contacts.internal.records;

import io.serai.contacts.CustomerRecords;
import io.serai.contacts.CustomerRecords.Field;
import io.serai.contacts.CustomerRecords.Kind;
import io.serai.contacts.internal.Countries;
import io.serai.contacts.internal.Fields;
import io.serai.contacts.internal.Phones;
import io.serai.contacts.internal.fields.CustomField;
import io.serai.contacts.internal.file.ContactFiles;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of a workspace at one moment. */
final class KnownShape implements CustomerRecords.Shape {
    private static final int LONGEST_NUMBER = 100;
    private static final List<String> PROFILE = List.of(
            CustomerRecords.NAME,
            CustomerRecords.FIRST_NAME,
            CustomerRecords.LAST_NAME,
            CustomerRecords.EMAIL,
            CustomerRecords.PHONE,
            CustomerRecords.LANGUAGE,
            CustomerRecords.COUNTRY,
            CustomerRecords.EXTERNAL_ID);

    private final Map<String, CustomField> own;
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, String> tags = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    KnownShape(List<CustomField> own, Collection<String> tags) {
        this.own = own.stream()
                .collect(Collectors.toMap(field -> field.id().value().toString(), Function.identity()));
        tags.forEach(tag -> this.tags.put(tag, tag));
        PROFILE.forEach(name -> fields.add(new Field(name, Optional.empty(), Kind.TEXT, List.of())));
        fields.add(new Field(CustomerRecords.MARKETING, Optional.empty(), Kind.YES_NO, List.of()));
        fields.add(new Field(CustomerRecords.TAGS, Optional.empty(), Kind.MANY, List.copyOf(this.tags.values())));
        own.forEach(field -> fields.add(
                new Field(field.id().value().toString(), Optional.of(field.name()), kind(field), field.options())));
    }

    private static Kind kind(CustomField field) {
        return switch (field.kind()) {
            case TEXT, LINK -> Kind.TEXT;
            case NUMBER -> Kind.NUMBER;
            case DATE -> Kind.DATE;
            case YES_NO -> Kind.YES_NO;
            case CHOICE -> Kind.CHOICE;
        };
    }

    @Override
    public List<Field> fields() {
        return List.copyOf(fields);
    }

    @Override
    public Optional<String> read(String field, String written, Optional<String> country) {
        if (written.isBlank()) {
            return Optional.empty();
        }
        return switch (field) {
            case CustomerRecords.NAME, CustomerRecords.FIRST_NAME, CustomerRecords.LAST_NAME -> Fields.name(written);
            case CustomerRecords.EMAIL -> {
                Fields.requireEmail(written);
                yield Fields.email(written);
            }
            case CustomerRecords.PHONE -> {
                Fields.requirePhone(written);
                yield Phones.normal(written, country);
            }
            case CustomerRecords.LANGUAGE ->
                Optional.of(new Language(written.strip().replace('_', '-')).value());
            case CustomerRecords.COUNTRY ->
                Optional.of(Countries.named(written)
                        .orElseThrow(() -> Problem.invalid(
                                "This is not a country. Write its name in English, or its code such as ES.")));
            case CustomerRecords.EXTERNAL_ID -> number(written.strip());
            case CustomerRecords.MARKETING -> Optional.of(yes(written));
            case CustomerRecords.TAGS -> tags(written);
            default -> own(field).read(written).map(ContactFiles::shown);
        };
    }

    @Override
    public Map<String, String> recut(Map<String, String> values) {
        String whole = Names.whole(
                values.getOrDefault(CustomerRecords.FIRST_NAME, ""),
                values.getOrDefault(CustomerRecords.LAST_NAME, ""));
        if (whole.isEmpty()) {
            return values;
        }
        Map<String, String> cut = new HashMap<>(values);
        Names.Parts parts = Names.parts(whole);
        cut.remove(CustomerRecords.FIRST_NAME);
        parts.first().ifPresent(first -> cut.put(CustomerRecords.FIRST_NAME, first));
        cut.put(CustomerRecords.LAST_NAME, parts.last());
        return cut;
    }

    private static Optional<String> number(String written) {
        if (written.length() > LONGEST_NUMBER) {
            throw Problem.invalid("A number of your own has " + LONGEST_NUMBER + " characters at most.");
        }
        return Optional.of(written);
    }

    private static String yes(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "subscribed", "是" -> "true";
            case "false", "no", "0", "unsubscribed", "否" -> "false";
            default -> throw Problem.invalid("Whether a customer wants marketing messages is yes or no.");
        };
    }

    /** Only the shop's own words: a list of others has many that mean nothing here. */
    private Optional<String> tags(String written) {
        String known = Arrays.stream(written.split(";"))
                .map(String::strip)
                .filter(tags::containsKey)
                .map(tags::get)
                .sorted()
                .distinct()
                .collect(Collectors.joining(";"));
        return known.isEmpty() ? Optional.empty() : Optional.of(known);
    }

    CustomField own(String field) {
        CustomField found = own.get(field);
        if (found == null) {
            throw Problem.invalid("There is no field '" + field + "' any more.");
        }
        return found;
    }
}
