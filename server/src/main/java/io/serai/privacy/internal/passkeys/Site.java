package io.serai.privacy.internal.passkeys;

import java.util.Set;

/**
 * The site for which a passkey is made: the browser keeps to it, so that no other site can ask for it.
 *
 * @param domain without port
 * @param origins where its pages may come from
 */
public record Site(String domain, Set<String> origins) {
    public Site {
        origins = Set.copyOf(origins);
    }
}
