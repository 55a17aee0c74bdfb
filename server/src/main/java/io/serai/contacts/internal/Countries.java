package io.serai.contacts.internal;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Countries by their names, and their time zones: of those that have one, or one where nearly everybody lives (from the tz database). Of the
 * others a guess would mislead.
 */
public final class Countries {
    private static final Map<String, String> NAMES = names();
    private static final Map<String, ZoneId> ZONES = table("""
            AE Asia/Dubai|AR America/Argentina/Buenos_Aires|AT Europe/Vienna|BD Asia/Dhaka|BE Europe/Brussels|BG Europe/Sofia|BO America/La_Paz
            |BY Europe/Minsk|CH Europe/Zurich|CI Africa/Abidjan|CL America/Santiago|CN Asia/Shanghai|CO America/Bogota|CR America/Costa_Rica
            |CY Asia/Nicosia|CZ Europe/Prague|DE Europe/Berlin|DK Europe/Copenhagen|DO America/Santo_Domingo|DZ Africa/Algiers|EC America/Guayaquil
            |EE Europe/Tallinn|EG Africa/Cairo|ES Europe/Madrid|ET Africa/Addis_Ababa|FI Europe/Helsinki|FR Europe/Paris|GB Europe/London
            |GE Asia/Tbilisi|GH Africa/Accra|GR Europe/Athens|GT America/Guatemala|HK Asia/Hong_Kong|HR Europe/Zagreb|HU Europe/Budapest
            |IE Europe/Dublin|IL Asia/Jerusalem|IN Asia/Kolkata|IQ Asia/Baghdad|IR Asia/Tehran|IS Atlantic/Reykjavik|IT Europe/Rome|JO Asia/Amman
            |JP Asia/Tokyo|KE Africa/Nairobi|KH Asia/Phnom_Penh|KR Asia/Seoul|KW Asia/Kuwait|LB Asia/Beirut|LK Asia/Colombo|LT Europe/Vilnius
            |LU Europe/Luxembourg|LV Europe/Riga|MA Africa/Casablanca|MM Asia/Yangon|MO Asia/Macau|MT Europe/Malta|MY Asia/Kuala_Lumpur
            |NG Africa/Lagos|NL Europe/Amsterdam|NO Europe/Oslo|NP Asia/Kathmandu|NZ Pacific/Auckland|OM Asia/Muscat|PA America/Panama|PE America/Lima
            |PH Asia/Manila|PK Asia/Karachi|PL Europe/Warsaw|PT Europe/Lisbon|PY America/Asuncion|QA Asia/Qatar|RO Europe/Bucharest
            |RS Europe/Belgrade|SA Asia/Riyadh|SE Europe/Stockholm|SG Asia/Singapore|SI Europe/Ljubljana|SK Europe/Bratislava|SN Africa/Dakar
            |SV America/El_Salvador|TH Asia/Bangkok|TN Africa/Tunis|TR Europe/Istanbul|TW Asia/Taipei|TZ Africa/Dar_es_Salaam|UA Europe/Kyiv
            |UG Africa/Kampala|UY America/Montevideo|UZ Asia/Tashkent|VE America/Caracas|VN Asia/Ho_Chi_Minh|ZA Africa/Johannesburg""");

    private Countries() {}

    private static Map<String, ZoneId> table(String rows) {
        Map<String, ZoneId> zones = new HashMap<>();
        for (String row : rows.replaceAll("\\s*\\|", "|").split("\\|")) {
            zones.put(row.substring(0, 2), ZoneId.of(row.substring(3).strip()));
        }
        return Map.copyOf(zones);
    }

    /** @param written its code, or its name in English or Chinese */
    public static Optional<String> named(String written) {
        Optional<String> code = Fields.country(written).filter(NAMES::containsValue);
        return code.or(() -> Optional.ofNullable(NAMES.get(written.strip().toLowerCase(Locale.ROOT))));
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale land = Locale.of("", code);
            names.put(land.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            names.put(land.getDisplayCountry(Locale.CHINESE), code);
        }
        names.put("usa", "US");
        names.put("uk", "GB");
        return names;
    }

    public static Optional<ZoneId> zone(String country) {
        return Optional.ofNullable(ZONES.get(country));
    }
}
