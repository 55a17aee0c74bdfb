package io.serai.channels.whatsapp.reading;

import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.AccountReported;
import io.serai.channels.InboundEvent.ConsentChanged;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.internal.Payload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** WhatsApp's word on templates, quality, limits and the account; and on who wants marketing messages. */
final class ReportReader {
    private static final int LONGEST_DETAIL = 4_000;

    private final Times times;

    ReportReader(Times times) {
        this.times = times;
    }

    AccountReported report(Change change) {
        return report(change, change.field(), change.value());
    }

    /** An error of the account's, not of one message's. */
    AccountReported error(Change change, Payload error) {
        return report(change, "errors", error);
    }

    private AccountReported report(Change change, String topic, Payload value) {
        Map<String, String> details = new HashMap<>();
        value.node().properties().stream()
                .filter(field ->
                        !field.getKey().equals("metadata") && !field.getKey().equals("messaging_product"))
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> details.put(field.getKey(), written(field.getValue())));
        details.put("waba_id", change.waba());
        change.number().ifPresent(number -> details.put("phone_number_id", number));
        String time = change.time().isPresent() ? String.valueOf(change.time().getAsLong()) : "";
        return new AccountReported(
                "report:" + topic + ":" + change.waba() + ":" + time + ":" + ContentReader.fingerprint(value),
                change.account(),
                topic,
                details,
                times.of(change.time()));
    }

    private static String written(JsonNode value) {
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
    }

    List<InboundEvent> preference(Change change, Payload preference) {
        String key = "preference:" + ContentReader.fingerprint(preference);
        Optional<Person> person = Person.in(preference, "wa_id", "user_id", change.contacts());
        String category = preference.text("category").orElse("marketing_messages");
        String value = preference.text("value").orElse("");
        if (person.isEmpty() || !category.equals("marketing_messages") || !value.matches("stop|resume|signup")) {
            return List.of(new Ignored(key, change.account(), "a preference that we do not follow: " + category));
        }
        return List.of(new ConsentChanged(
                key,
                person.get().address(),
                !value.equals("stop"),
                times.of(preference),
                person.get().also()));
    }
}
