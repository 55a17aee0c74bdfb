package io.serai.understanding.internal.entities;

import io.serai.understanding.Entity;
import io.serai.understanding.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tracking numbers, as {@code UPS 1Z…}: by their shape, their check digit, and for plain digits by what is said before them. */
final class TrackingNumbers implements Finder {
    private record Carrier(String name, Pattern shape, Predicate<String> check, boolean plain) {}

    private static final List<Carrier> CARRIERS = List.of(
            carrier("UPS", "1Z ?(?:[0-9A-Z] ?){15}[0-9]", CheckDigits::ups, false),
            carrier("UPU", "[A-Z]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?[A-Z]{2}", CheckDigits::s10, false),
            carrier("Amazon", "TB[ABCM][0-9]{12}", any -> true, false),
            carrier("SF Express", "SF[0-9]{12,13}", any -> true, false),
            carrier("YTO", "YT[0-9]{13}", any -> true, false),
            carrier("Yunexpress", "YT[0-9]{16}", any -> true, false),
            carrier("JD Logistics", "JD(?:[A-Z]{1,2})?[0-9]{11,13}(?:-[0-9]+-[0-9]+-?)?", any -> true, false),
            carrier("J&T", "JT[0-9]{13}", any -> true, false),
            carrier("Best", "(?:BEST|HT)[0-9]{10,14}", any -> true, false),
            carrier("Deppon", "DPK[0-9]{12}", any -> true, false),
            carrier("Cainiao", "LP[0-9]{14,16}", any -> true, false),
            carrier("DHL", "(?:JJD|JVGL|GM)[0-9]{10,20}", any -> true, false),
            carrier("USPS", "(?:420[0-9]{5} ?)?9[1-5](?: ?[0-9]{4}){5}|9[1-5][0-9]{20}", TrackingNumbers::usps, false),
            carrier("FedEx", "[0-9]{4} ?[0-9]{4} ?[0-9]{4}", CheckDigits::fedex12, true),
            carrier("FedEx", "[0-9]{15}", CheckDigits::threeAndOne, true),
            carrier("DHL", "[0-9]{10}", CheckDigits::dhl10, true),
            carrier("ZTO", "7[0-9]{13}", any -> true, true),
            carrier("Yunda", "4[0-9]{12}", any -> true, true),
            carrier("STO", "77[0-9]{13}", any -> true, true),
            carrier("DPD", "[0-9]{14}", any -> true, true));

    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?i)(track|parcel|package|shipment|waybill|awb|ups|usps|fedex|dhl|dpd|gls|carrier|快递|物流|运单|单号|顺丰|中通|圆通|韵达|申通|邮政|seguimiento|rastre|envío|envio|guía|sendung|paket|suivi|colis|追跡|伝票|お問い合わせ番号|配送)");
    private static final int REACH = 40;

    private static Carrier carrier(String name, String shape, Predicate<String> check, boolean plain) {
        return new Carrier(name, Pattern.compile("(?<![0-9A-Z])(?:" + shape + ")(?![0-9A-Z])"), check, plain);
    }

    private static boolean usps(String digits) {
        return CheckDigits.threeAndOne(digits.startsWith("420") && digits.length() > 22 ? digits.substring(8) : digits);
    }

    @Override
    public List<Entity> in(Utterance said, String text) {
        String capitals = text.toUpperCase(Locale.ROOT);
        if (capitals.length() != text.length()) {
            capitals = text;
        }
        var found = new ArrayList<Entity>();
        for (Carrier carrier : CARRIERS) {
            Matcher matcher = carrier.shape().matcher(capitals);
            while (matcher.find()) {
                add(carrier, matcher, text, found);
            }
        }
        return found;
    }

    private static void add(Carrier carrier, Matcher matcher, String text, List<Entity> found) {
        String number = matcher.group().replace(" ", "");
        boolean announced = announced(text, matcher.start());
        boolean checked = carrier.check().test(number);
        if (!checked && !(announced && !carrier.plain()) || carrier.plain() && !announced) {
            return;
        }
        double confidence = checked ? carrier.plain() ? 0.8 : 0.98 : 0.6;
        found.add(new Entity(
                Entity.Kind.TRACKING_NUMBER,
                matcher.start(),
                matcher.end(),
                text.substring(matcher.start(), matcher.end()),
                carrier.name() + " " + number,
                confidence));
    }

    private static boolean announced(String text, int start) {
        return ANNOUNCED
                .matcher(text.substring(Math.max(0, start - REACH), start))
                .find();
    }
}
