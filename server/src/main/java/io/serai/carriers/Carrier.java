package io.serai.carriers;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who carries parcels.
 *
 * @param name as customers know it
 * @param aliases what shops and platforms call it, in lower case
 * @param page where it shows a parcel, with {@code {}} for the number; empty where a general page has to do
 * @param seventeenTrack 17TRACK's code, where it was seen in a document of theirs; else theirs to detect
 * @param afterShip AfterShip's slug, likewise
 * @param dhl whether DHL's own interface knows its parcels
 */
public record Carrier(
        String name,
        Set<String> aliases,
        Optional<String> page,
        Optional<Integer> seventeenTrack,
        Optional<String> afterShip,
        boolean dhl) {
    private static final String ANY = "https://t.17track.net/en#nums={}";

    public Carrier {
        aliases = Set.copyOf(aliases);
    }

    public URI link(String number) {
        return link(page.orElse(ANY), number);
    }

    /** Where a parcel is shown whose carrier is not known. */
    public static URI anyLink(String number) {
        return link(ANY, number);
    }

    private static URI link(String page, String number) {
        return URI.create(page.replace("{}", URLEncoder.encode(number, StandardCharsets.UTF_8)));
    }
}
