package io.serai.channels.http;

import io.serai.channels.Connector.Field;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an administrator filled into a connector's form, told apart: what may be shown again and what may not. */
record Values(Map<String, String> settings, Map<String, Secret> credentials) {
    private static final int LONGEST = 8_000;

    /** Only the form's own fields, stripped, with defaults for what was left out. */
    static Map<String, String> checked(List<Field> fields, Map<String, String> given) {
        var values = new HashMap<String, String>();
        for (Field field : fields) {
            String value = stripped(field, given);
            if (value.isEmpty() && field.required()) {
                throw Problem.invalid("The field '" + field.name() + "' is empty.");
            }
            values.put(field.name(), value.isEmpty() ? field.otherwise() : value);
        }
        return values;
    }

    /** Of fields that were given; an empty secret leaves the stored one as it is. */
    static Values of(List<Field> fields, Map<String, String> given) {
        var settings = new HashMap<String, String>();
        var credentials = new HashMap<String, Secret>();
        for (Field field : fields) {
            if (!given.containsKey(field.name())) {
                continue;
            }
            String value = stripped(field, given);
            if (!field.secret()) {
                settings.put(field.name(), value);
            } else if (!value.isEmpty()) {
                credentials.put(field.name(), new Secret(value));
            }
        }
        return new Values(settings, credentials);
    }

    private static String stripped(Field field, Map<String, String> given) {
        String value = given.getOrDefault(field.name(), "");
        if (value.length() > LONGEST) {
            throw Problem.invalid("The field '" + field.name() + "' is too long.");
        }
        return value.strip();
    }
}
