package io.serai.orders.internal.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** A request as an administrator writes it, with places such as {@code {page}}. What is filled in can end neither an address's part nor a string. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Template() {}

    static String address(String template, Map<String, String> values) {
        return filled(
                template,
                values,
                value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    static String body(String template, Map<String, String> values) {
        return filled(template, values, value -> {
            String quoted = JSON.writeValueAsString(value);
            return quoted.substring(1, quoted.length() - 1);
        });
    }

    static boolean has(String template, String place) {
        return template.contains("{" + place + "}");
    }

    private static String filled(
            String template, Map<String, String> values, java.util.function.UnaryOperator<String> safe) {
        Matcher places = PLACE.matcher(template);
        return places.replaceAll(found -> {
            String value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : safe.apply(value));
        });
    }
}
