package io.serai.contacts.internal.lists;

import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.contacts.internal.ContactSeal;
import io.serai.contacts.internal.Phones;
import io.serai.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What narrows the list of customers, as conditions on {@code c} with their parameters. */
final class Narrowing {
    private static final int MOST_WORDS = 6;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    static Narrowing of(WorkspaceId workspace, ContactQuestion question, ContactSeal seal) {
        var narrowing = new Narrowing();
        narrowing.conditions.add("c.workspace_id = :workspace and c.merged_into is null");
        narrowing.parameters.put("workspace", workspace.value());
        question.words()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> narrowing.found(workspace, words, seal));
        narrowing.oneOf("c.country", "countries", question.countries());
        narrowing.oneOf(
                "split_part(c.language, '-', 1)",
                "languages",
                question.languages().stream()
                        .map(language -> language.primary().value())
                        .toList());
        narrowing.channels(question.channels().stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList());
        narrowing.tags(question.tags());
        question.barred()
                .ifPresent(
                        barred -> narrowing.conditions.add(barred ? "c.barred_at is not null" : "c.barred_at is null"));
        narrowing.custom(question.custom());
        return narrowing;
    }

    /** By name, each word from its start; or exactly by the shop's number, email or phone. */
    private void found(WorkspaceId workspace, String words, ContactSeal seal) {
        List<String> ways = new ArrayList<>();
        ways.add("c.external_id = :exact");
        parameters.put("exact", words);
        if (words.contains("@")) {
            ways.add("c.email_fingerprint = :email");
            parameters.put("email", seal.emailFingerprint(workspace, words));
        }
        List<byte[]> phones = phones(workspace, words, seal);
        for (int i = 0; i < phones.size(); i++) {
            ways.add("c.phone_fingerprint = :phone" + i);
            parameters.put("phone" + i, phones.get(i));
        }
        ways.add(named(words));
        conditions.add("(" + String.join(" or ", ways) + ")");
    }

    /** As it was written, and as a number with its country: the plus is often left out. */
    private static List<byte[]> phones(WorkspaceId workspace, String words, ContactSeal seal) {
        if (words.replaceAll("\\D", "").length() < 5 || !words.matches("[+\\d\\s().（）/-]+")) {
            return List.of();
        }
        String plus = words.startsWith("+")
                ? words
                : "+" + words.replaceAll("\\D", "").replaceFirst("^00", "");
        return List.of(words, plus).stream()
                .flatMap(written -> Phones.normal(written, Optional.empty()).stream())
                .distinct()
                .map(normal -> seal.phoneFingerprint(workspace, normal))
                .toList();
    }

    private String named(String words) {
        List<String> each = new ArrayList<>();
        for (String word : words.split("[\\s.,;:'\"()<>/|_@#&+*!?·・、。，-]+")) {
            if (!word.isEmpty() && each.size() < MOST_WORDS) {
                String name = "word" + each.size();
                each.add("""
                        c.id in (select w.contact_id from contact_word w where w.workspace_id = :workspace
                                 and w.word >= left(folded(:%1$s), 40) and w.word < left(folded(:%1$s), 40) || U&'\\+10FFFD')
                        """.formatted(name));
                parameters.put(name, word);
            }
        }
        return each.isEmpty() ? "false" : "(" + String.join(" and ", each) + ")";
    }

    private void oneOf(String column, String name, List<String> values) {
        if (!values.isEmpty()) {
            conditions.add(column + " = any(:" + name + ")");
            parameters.put(name, values.toArray(String[]::new));
        }
    }

    private void channels(List<String> kinds) {
        if (!kinds.isEmpty()) {
            conditions.add(
                    "exists (select 1 from contact_address a where a.contact_id = c.id and a.channel = any(:channels))");
            parameters.put("channels", kinds.toArray(String[]::new));
        }
    }

    private void tags(List<LabelId> tags) {
        if (!tags.isEmpty()) {
            conditions.add("c.id in (select t.contact_id from contact_tag t where t.tag_id = any(:tags))");
            parameters.put("tags", tags.stream().map(LabelId::value).toArray(UUID[]::new));
        }
    }

    private void custom(Map<FieldId, String> values) {
        values.forEach((field, value) -> {
            String name = "field" + parameters.size();
            conditions.add("""
                    c.id in (select v.contact_id from contact_value v
                             where v.workspace_id = :workspace and v.field_id = :%1$s and v.value = left(:%1$sValue, 200))
                    """.formatted(name));
            parameters.put(name, field.value());
            parameters.put(name + "Value", value);
        });
    }

    void and(String condition, Map<String, Object> more) {
        conditions.add(condition);
        parameters.putAll(more);
    }

    String sql() {
        return String.join("\n  and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
