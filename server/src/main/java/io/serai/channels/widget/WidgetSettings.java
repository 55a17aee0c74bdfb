package io.serai.channels.widget;

import io.serai.shared.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be set for a widget, checked and completed. */
public final class WidgetSettings {
    public static final String DEFAULT_COLOR = "#0f766e";

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern DOMAINS = Pattern.compile("[\\p{L}\\p{N}.*:_\\-\\[\\] ]*");
    private static final Map<String, String> DEFAULTS =
            Map.of("color", DEFAULT_COLOR, "position", "right", "domains", "", "title", "", "identity", "off");

    private WidgetSettings() {}

    /** @throws Problem INVALID, naming the setting */
    public static Map<String, String> checked(Map<String, String> asked) {
        Map<String, String> settings = new HashMap<>(DEFAULTS);
        asked.forEach((name, value) -> {
            if (DEFAULTS.containsKey(name)) {
                settings.put(name, value.strip());
            }
        });
        refuseUnless(COLOR.matcher(at(settings, "color")).matches(), "The colour must look like #0f766e.");
        refuseUnless(Set.of("left", "right").contains(at(settings, "position")), "The position is left or right.");
        refuseUnless(
                Set.of("off", "optional", "required").contains(at(settings, "identity")),
                "Signed identity is off, optional or required.");
        refuseUnless(at(settings, "title").length() <= 60, "The title may have 60 characters at most.");
        refuseUnless(
                at(settings, "domains").length() <= 2_000
                        && DOMAINS.matcher(at(settings, "domains")).matches(),
                "Name the domains without https://, separated by spaces, such as: shop.com *.shop.cn");
        return settings;
    }

    private static String at(Map<String, String> settings, String name) {
        return settings.getOrDefault(name, "");
    }

    private static void refuseUnless(boolean right, String why) {
        if (!right) {
            throw Problem.invalid(why);
        }
    }
}
