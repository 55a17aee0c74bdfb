package io.serai.channels.whatsapp.templates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message template in one language.
 *
 * @param id WhatsApp's
 * @param status WhatsApp's word: {@code APPROVED}, {@code PENDING}, {@code REJECTED}, {@code PAUSED}, {@code DISABLED} …
 * @param category {@code UTILITY}, {@code MARKETING}, {@code AUTHENTICATION}
 * @param quality {@code GREEN}, {@code YELLOW}, {@code RED}; empty until WhatsApp knows it
 * @param reason why it was rejected or paused
 */
public record MessageTemplate(
        String name,
        String language,
        String id,
        String status,
        String category,
        Optional<String> quality,
        Optional<String> reason,
        Form form) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]+)\\s*}}");

    /** What it looks like; the texts with their placeholders: {@code {{1}}} or <code>{{name}}</code>. */
    public record Form(Optional<Header> header, String body, Optional<String> footer, List<Button> buttons) {
        public Form {
            buttons = List.copyOf(buttons);
        }
    }

    /** @param format {@code TEXT}, {@code IMAGE}, {@code VIDEO}, {@code DOCUMENT}, {@code LOCATION} */
    public record Header(String format, String text) {}

    /** @param type {@code QUICK_REPLY}, {@code URL}, {@code PHONE_NUMBER}, {@code COPY_CODE}, {@code OTP}, {@code FLOW} … */
    public record Button(String type, String text, Optional<String> url) {
        /** Whether something has to be filled in when it is sent. */
        public boolean open() {
            return switch (type) {
                case "URL" ->
                    url.map(address -> PLACEHOLDER.matcher(address).find()).orElse(false);
                case "COPY_CODE" -> true;
                default -> false;
            };
        }
    }

    public boolean approved() {
        return status.equals("APPROVED");
    }

    /** A code to copy is the body's first value again; nobody types it twice. */
    public boolean oneTimePassword() {
        return category.equals("AUTHENTICATION");
    }

    /** What has to be filled in, as {@link io.serai.content.Content.Template} names it. */
    public List<String> placeholders() {
        List<String> keys = new ArrayList<>();
        form.header().ifPresent(header -> keys.addAll(of(header)));
        keys.addAll(names("body", form.body()));
        if (keys.isEmpty() && oneTimePassword()) {
            keys.add("body.1");
        }
        for (int place = 0; place < form.buttons().size(); place++) {
            if (form.buttons().get(place).open() && !oneTimePassword()) {
                keys.add("button." + place);
            }
        }
        return keys;
    }

    private static List<String> of(Header header) {
        return switch (header.format()) {
            case "TEXT" -> names("header", header.text());
            case "IMAGE", "VIDEO", "DOCUMENT" ->
                List.of("header." + header.format().toLowerCase(Locale.ROOT));
            case "LOCATION" -> List.of("header.latitude", "header.longitude", "header.name", "header.address");
            default -> List.of();
        };
    }

    private static List<String> names(String prefix, String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(prefix + "." + matcher.group(1));
        }
        return List.copyOf(names);
    }

    public List<String> missing(Map<String, String> values) {
        return placeholders().stream()
                .filter(key -> values.getOrDefault(key, "").isBlank())
                .toList();
    }

    /** As the customer sees it. */
    public String preview(Map<String, String> values) {
        String buttons =
                form.buttons().stream().map(button -> "[" + button.text() + "]").collect(Collectors.joining(" "));
        return Stream.of(
                        form.header()
                                .map(header -> filled("header", header.text(), values))
                                .orElse(""),
                        filled("body", body(), values),
                        form.footer().orElse(""),
                        buttons)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** WhatsApp writes the words of a one-time password itself. */
    private String body() {
        return form.body().isBlank() && oneTimePassword() ? "{{1}}" : form.body();
    }

    private static String filled(String prefix, String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = values.getOrDefault(prefix + "." + found.group(1), "");
            return Matcher.quoteReplacement(value.isBlank() ? found.group() : value);
        });
    }
}
