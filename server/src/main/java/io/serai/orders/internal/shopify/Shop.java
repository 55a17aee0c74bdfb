package io.serai.orders.internal.shopify;

import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shop at Shopify and our key to it. @param domain {@code name.myshopify.com} */
record Shop(String domain, URI base, Key key) {
    interface Key {
        Secret token();

        /** It was refused: whether it is worth trying again, with another. */
        default boolean renew() {
            return false;
        }
    }

    private static final Pattern DOMAIN =
            Pattern.compile("^(?:https?://)?([a-z0-9][a-z0-9-]{0,60})\\.myshopify\\.com(?:/.*)?$");
    private static final Pattern ADMIN =
            Pattern.compile("^(?:https?://)?admin\\.shopify\\.com/store/([a-z0-9][a-z0-9-]{0,60})(?:/.*)?$");
    private static final Pattern NAME = Pattern.compile("^([a-z0-9][a-z0-9-]{0,60})$");

    /** As people write it: the name, the domain, the address of the administration. @throws Problem INVALID */
    static String domain(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT);
        for (Pattern shape : new Pattern[] {DOMAIN, ADMIN, NAME}) {
            Matcher matcher = shape.matcher(plain);
            if (matcher.matches()) {
                return matcher.group(1) + ".myshopify.com";
            }
        }
        throw Problem.invalid(
                "Write the shop's name at Shopify as in name.myshopify.com; it stands under Settings → Domains.");
    }

    /** The address of an order in the shop's own administration. */
    static URI order(String domain, String id) {
        return URI.create("https://" + domain + "/admin/orders/" + id);
    }
}
