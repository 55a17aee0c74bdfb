package io.serai.channels.messaging;

import io.serai.content.Address;
import java.util.Map;

/** How the Send API names a customer. */
public final class Recipient {
    /** Stands before the reference of a website plug-in's visitor, who has no id. */
    public static final String USER_REF = "user_ref:";

    private Recipient() {}

    public static Map<String, String> of(Address customer) {
        String value = customer.value();
        return value.startsWith(USER_REF)
                ? Map.of("user_ref", value.substring(USER_REF.length()))
                : Map.of("id", value);
    }
}
