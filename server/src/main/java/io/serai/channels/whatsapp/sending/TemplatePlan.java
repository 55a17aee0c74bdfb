package io.serai.channels.whatsapp.sending;

import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.whatsapp.templates.MessageTemplate;
import io.serai.content.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A template with what is filled in, by position or by name. */
final class TemplatePlan {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private TemplatePlan() {}

    /** @param known the template as WhatsApp last told it; it is sent without, too, as well as can be guessed */
    static Plan of(Content.Template template, Optional<MessageTemplate> known) {
        if (known.isPresent() && !known.get().approved()) {
            return new Plan.Refuse(new Rejected(
                    Reason.REFUSED,
                    "the template is not approved: " + known.get().status().toLowerCase(Locale.ROOT)));
        }
        List<String> missing =
                known.map(form -> form.missing(template.values())).orElse(List.of());
        if (!missing.isEmpty()) {
            return new Plan.Refuse(new Rejected(Reason.REFUSED, "the template lacks: " + String.join(", ", missing)));
        }
        List<Map<String, Object>> components = new ArrayList<>();
        header(template.values(), known).ifPresent(components::add);
        text("body", template.values()).ifPresent(components::add);
        components.addAll(buttons(template.values(), known));
        Map<String, Object> body =
                new HashMap<>(Map.of("name", template.name(), "language", Map.of("code", template.language())));
        if (!components.isEmpty()) {
            body.put("components", components);
        }
        return new Plan.Send(List.of(Part.of("template", body)));
    }

    private static Optional<Map<String, Object>> header(Map<String, String> values, Optional<MessageTemplate> known) {
        String format = known.flatMap(template -> template.form().header())
                .map(header -> header.format().toLowerCase(Locale.ROOT))
                .orElseGet(() -> guessed(values));
        return switch (format) {
            case "image", "video", "document" ->
                given(values, "header." + format)
                        .or(() -> given(values, "header.1"))
                        .map(file -> component("header", List.of(Map.of("type", format, format, file(file)))));
            case "location" -> Optional.of(component("header", List.of(place(values))));
            default -> text("header", values);
        };
    }

    private static String guessed(Map<String, String> values) {
        for (String format : List.of("image", "video", "document")) {
            if (values.containsKey("header." + format)) {
                return format;
            }
        }
        return values.containsKey("header.latitude") ? "location" : "text";
    }

    private static Map<String, String> file(String value) {
        return value.startsWith("https://") ? Map.of("link", value) : Map.of("id", value);
    }

    private static Map<String, Object> place(Map<String, String> values) {
        Map<String, String> location = new HashMap<>();
        for (String field : List.of("latitude", "longitude", "name", "address")) {
            given(values, "header." + field).ifPresent(value -> location.put(field, value));
        }
        return Map.of("type", "location", "location", location);
    }

    private static Optional<Map<String, Object>> text(String component, Map<String, String> values) {
        List<String> names = values.keySet().stream()
                .filter(key -> key.startsWith(component + "."))
                .map(key -> key.substring(component.length() + 1))
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        boolean positional =
                names.stream().allMatch(name -> NUMBER.matcher(name).matches());
        List<Map<String, Object>> parameters = names.stream()
                .sorted(positional ? Comparator.comparing(Integer::valueOf) : Comparator.<String>naturalOrder())
                .map(name -> parameter(positional, name, values.getOrDefault(component + "." + name, "")))
                .toList();
        return Optional.of(component(component, parameters));
    }

    private static Map<String, Object> parameter(boolean positional, String name, String value) {
        return positional
                ? Map.of("type", "text", "text", oneLine(value))
                : Map.of("type", "text", "parameter_name", name, "text", oneLine(value));
    }

    /** Values take no line breaks, no tabs and no more than four spaces in a row. */
    private static String oneLine(String value) {
        return Markup.wellFormed(value)
                .strip()
                .replaceAll("\\s*[\\r\\n\\t]\\s*", " ")
                .replaceAll(" {4,}", "   ");
    }

    private static List<Map<String, Object>> buttons(Map<String, String> values, Optional<MessageTemplate> known) {
        List<Map<String, Object>> buttons = new ArrayList<>();
        values.keySet().stream()
                .filter(key -> key.matches("button\\.\\d{1,2}"))
                .map(key -> Integer.valueOf(key.substring("button.".length())))
                .sorted()
                .forEach(place ->
                        buttons.add(button(place, type(place, known), values.getOrDefault("button." + place, ""))));
        if (buttons.isEmpty() && known.map(MessageTemplate::oneTimePassword).orElse(false)) {
            given(values, "body.1").ifPresent(code -> buttons.add(button(0, "URL", code)));
        }
        return buttons;
    }

    private static String type(int place, Optional<MessageTemplate> known) {
        return known.map(template -> template.form().buttons())
                .filter(buttons -> place < buttons.size())
                .map(buttons -> buttons.get(place).type())
                .orElse("URL");
    }

    private static Map<String, Object> button(int place, String type, String value) {
        return switch (type) {
            case "QUICK_REPLY" -> button(place, "quick_reply", Map.of("type", "payload", "payload", value));
            case "COPY_CODE" -> button(place, "copy_code", Map.of("type", "coupon_code", "coupon_code", value));
            case "FLOW" -> button(place, "flow", Map.of("type", "action", "action", Map.of("flow_token", value)));
            default -> button(place, "url", Map.of("type", "text", "text", oneLine(value)));
        };
    }

    private static Map<String, Object> button(int place, String subType, Map<String, Object> parameter) {
        return Map.of(
                "type",
                "button",
                "sub_type",
                subType,
                "index",
                String.valueOf(place),
                "parameters",
                List.of(parameter));
    }

    private static Map<String, Object> component(String type, List<Map<String, Object>> parameters) {
        return Map.of("type", type, "parameters", parameters);
    }

    private static Optional<String> given(Map<String, String> values, String key) {
        return Optional.ofNullable(values.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
