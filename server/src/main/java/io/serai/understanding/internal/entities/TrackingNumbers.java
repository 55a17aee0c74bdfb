package io.serai.understanding.internal.entities;

import io.serai.carriers.Carriers;
import io.serai.carriers.Spotted;
import io.serai.understanding.Entity;
import io.serai.understanding.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tracking numbers, as {@code UPS 1Z…}: by their shape, their check digit, and for plain digits by what is said before them. */
final class TrackingNumbers implements Finder {
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?i)(track|parcel|package|shipment|waybill|awb|ups|usps|fedex|dhl|dpd|gls|carrier|快递|物流|运单|单号|顺丰|中通|圆通|韵达|申通|邮政|seguimiento|rastre|envío|envio|guía|sendung|paket|suivi|colis|追跡|伝票|お問い合わせ番号|配送)");
    private static final int REACH = 40;

    @Override
    public List<Entity> in(Utterance said, String text) {
        String capitals = text.toUpperCase(Locale.ROOT);
        if (capitals.length() != text.length()) {
            capitals = text;
        }
        var found = new ArrayList<Entity>();
        for (Spotted spotted : Carriers.spotted(capitals)) {
            add(spotted, text, found);
        }
        return found;
    }

    private static void add(Spotted spotted, String text, List<Entity> found) {
        boolean announced = announced(text, spotted.start());
        if (!spotted.fits() && !(announced && !spotted.plain()) || spotted.plain() && !announced) {
            return;
        }
        double confidence = spotted.fits() ? spotted.plain() ? 0.8 : 0.98 : 0.6;
        found.add(new Entity(
                Entity.Kind.TRACKING_NUMBER,
                spotted.start(),
                spotted.end(),
                text.substring(spotted.start(), spotted.end()),
                spotted.carrier().name() + " " + spotted.number(),
                confidence));
    }

    private static boolean announced(String text, int start) {
        return ANNOUNCED
                .matcher(text.substring(Math.max(0, start - REACH), start))
                .find();
    }
}
