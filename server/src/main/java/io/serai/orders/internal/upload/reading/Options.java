package io.serai.orders.internal.upload.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Colour: blue; Size: XL}, as many exports write a variant; what names nothing names no option. */
final class Options {
    private static final Pattern OPTION = Pattern.compile("([^:：;；,，/|]{1,40})[:：]\\s*([^;；,，/|]+)");

    private Options() {}

    static Map<String, String> of(String variant) {
        var options = new LinkedHashMap<String, String>();
        Matcher found = OPTION.matcher(variant);
        while (found.find()) {
            options.put(found.group(1).strip(), found.group(2).strip());
        }
        return options;
    }
}
