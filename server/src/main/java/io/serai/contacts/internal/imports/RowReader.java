package io.serai.contacts.internal.imports;

import io.serai.contacts.FieldId;
import io.serai.contacts.internal.ContactSeal;
import io.serai.contacts.internal.Countries;
import io.serai.contacts.internal.Fields;
import io.serai.contacts.internal.Phones;
import io.serai.contacts.internal.fields.CustomField;
import io.serai.contacts.internal.imports.Target.Part;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.tables.Table;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes sense of rows, or says of each cell what is wrong with it. */
public final class RowReader {
    private static final int LONGEST_ID = 100;
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "是", "subscribed");

    private final WorkspaceId workspace;
    private final ContactSeal seal;
    private final Plan plan;
    private final List<String> columns;
    private final List<Optional<Target>> targets;
    private final Map<FieldId, CustomField> fields;

    RowReader(WorkspaceId workspace, ContactSeal seal, Plan plan, List<String> columns, List<CustomField> fields) {
        this.workspace = workspace;
        this.seal = seal;
        this.plan = plan;
        this.columns = columns;
        this.targets = plan.targets().stream().map(Target::read).toList();
        this.fields = fields.stream().collect(Collectors.toMap(CustomField::id, Function.identity()));
    }

    public record Fault(long row, String column, String problem) {}

    record Read(Optional<ReadRow> row, List<Fault> faults) {}

    /** A row with a fault is left out as a whole: half a customer is worse than none. */
    Read read(Table.Row row) {
        Map<Part, String> profile = new EnumMap<>(Part.class);
        Map<FieldId, Object> custom = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < targets.size() && i < columns.size(); i++) {
            String cell = row.cell(i);
            String column = columns.get(i);
            if (cell.isEmpty() || targets.get(i).isEmpty()) {
                continue;
            }
            try {
                take(targets.get(i).get(), cell, profile, custom);
            } catch (Problem wrong) {
                faults.add(new Fault(row.number(), column, wrong.text()));
            }
        }
        if (faults.isEmpty()
                && !profile.containsKey(Part.EXTERNAL_ID)
                && !profile.containsKey(Part.EMAIL)
                && !profile.containsKey(Part.PHONE)) {
            faults.add(new Fault(
                    row.number(),
                    "",
                    "Without an email, a phone number or a number of your own, nobody can be recognised by this row."));
        }
        return faults.isEmpty()
                ? new Read(Optional.of(made(row.number(), profile, custom)), faults)
                : new Read(Optional.empty(), faults);
    }

    private void take(Target target, String cell, Map<Part, String> profile, Map<FieldId, Object> custom) {
        switch (target) {
            case Target.Profile(Part part) ->
                profile.merge(part, checked(part, cell), (one, other) -> part == Part.NAME ? one + " " + other : one);
            case Target.Own(FieldId id) ->
                Optional.ofNullable(fields.get(id))
                        .flatMap(field -> field.read(cell))
                        .ifPresent(value -> custom.put(id, value));
        }
    }

    private static void requireLand(String cell) {
        if (Countries.named(cell).isEmpty()) {
            throw Problem.invalid("This is not a country. Write its name in English, or its code such as ES.");
        }
    }

    private static String checked(Part part, String cell) {
        switch (part) {
            case EMAIL -> Fields.requireEmail(cell);
            case PHONE -> Fields.requirePhone(cell);
            case LANGUAGE -> new Language(cell.replace('_', '-'));
            case COUNTRY -> requireLand(cell);
            case EXTERNAL_ID -> {
                if (cell.length() > LONGEST_ID) {
                    throw Problem.invalid("A number of your own has " + LONGEST_ID + " characters at most.");
                }
            }
            case NAME, MARKETING -> {}
        }
        return cell;
    }

    private ReadRow made(long number, Map<Part, String> profile, Map<FieldId, Object> custom) {
        Optional<String> country = part(profile, Part.COUNTRY).flatMap(Countries::named);
        Optional<String> phone =
                part(profile, Part.PHONE).flatMap(written -> Phones.normal(written, country.or(plan::country)));
        Optional<String> land = country.or(() -> phone.flatMap(Phones::country));
        return new ReadRow(
                number,
                part(profile, Part.NAME).flatMap(Fields::name),
                part(profile, Part.EMAIL).flatMap(Fields::email).map(email -> seal.email(workspace, email)),
                phone.map(it -> seal.phone(workspace, it)),
                part(profile, Part.LANGUAGE).map(written -> new Language(written.replace('_', '-'))),
                land,
                land.flatMap(Countries::zone).map(ZoneId::getId),
                part(profile, Part.EXTERNAL_ID),
                part(profile, Part.MARKETING).map(written -> YES.contains(written.toLowerCase(Locale.ROOT))),
                custom);
    }

    private static Optional<String> part(Map<Part, String> profile, Part part) {
        return Optional.ofNullable(profile.get(part));
    }
}
