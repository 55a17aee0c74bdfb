package io.serai.privacy.internal.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** International bank account numbers (ISO 13616): a country, two check digits, a length that the country has fixed. */
final class Ibans implements Finder {
    private static final Pattern START = Pattern.compile("(?<![0-9A-Za-z])[A-Za-z]{2}\\d{2}(?=[ -]?[0-9A-Za-z])");

    private static final Map<String, Integer> LENGTHS =
            lengths("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 "
                    + "DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 "
                    + "LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SD18 SE24 SI19 "
                    + "SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20");

    private static Map<String, Integer> lengths(String table) {
        var lengths = new HashMap<String, Integer>();
        for (String entry : table.split(" ")) {
            lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
        }
        return Map.copyOf(lengths);
    }

    @Override
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher start = START.matcher(text);
        int done = 0;
        while (start.find(done)) {
            int to = end(text, start.start());
            if (to > 0) {
                found.add(new Found(start.start(), to, "[iban]"));
            }
            done = Math.max(to, start.end());
        }
        return found;
    }

    /** Where the number that starts here ends; 0 when it is none. */
    private static int end(String text, int from) {
        Integer length = LENGTHS.get(text.substring(from, from + 2).toUpperCase(Locale.ROOT));
        if (length == null) {
            return 0;
        }
        StringBuilder number = new StringBuilder(length);
        int at = from;
        boolean gap = false;
        while (at < text.length() && number.length() < length) {
            char c = text.charAt(at++);
            if (isLetterOrDigit(c)) {
                number.append(Character.toUpperCase(c));
                gap = false;
            } else if ((c == ' ' || c == '-') && !gap) {
                gap = true;
            } else {
                return 0;
            }
        }
        boolean goesOn = at < text.length() && isLetterOrDigit(text.charAt(at));
        return number.length() == length && !goesOn && checks(number) ? at : 0;
    }

    private static boolean checks(CharSequence number) {
        int rest = 0;
        for (int i = 0; i < number.length(); i++) {
            int value = Character.digit(number.charAt((i + 4) % number.length()), 36);
            rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
        }
        return rest == 1;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
