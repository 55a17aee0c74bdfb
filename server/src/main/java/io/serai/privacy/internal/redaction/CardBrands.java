package io.serai.privacy.internal.redaction;

import java.util.List;

/** Which numbers issuers give out: prefixes and lengths (ISO/IEC 7812, the networks' published ranges), and the check digit (Luhn). */
final class CardBrands {
    private static final List<Brand> BRANDS = List.of(
            new Brand(1, 4, 4, 13, 16, 19), // Visa
            new Brand(2, 51, 55, 16), // Mastercard
            new Brand(4, 2221, 2720, 16),
            new Brand(2, 34, 34, 15), // American Express
            new Brand(2, 37, 37, 15),
            new Brand(3, 300, 305, 14, 16), // Diners Club
            new Brand(4, 3095, 3095, 14),
            new Brand(2, 36, 36, 14, 16),
            new Brand(2, 38, 39, 14, 16),
            new Brand(2, 35, 35, 16), // JCB
            new Brand(4, 1800, 1800, 15),
            new Brand(4, 2131, 2131, 15),
            new Brand(4, 6011, 6011, 16, 19), // Discover
            new Brand(3, 644, 649, 16, 19),
            new Brand(2, 65, 65, 16, 19),
            new Brand(2, 62, 62, 16, 17, 18, 19), // UnionPay
            new Brand(2, 81, 82, 16),
            new Brand(2, 60, 60, 16), // RuPay
            new Brand(3, 508, 508, 16),
            new Brand(4, 2200, 2204, 16, 19), // Mir
            new Brand(4, 9792, 9792, 16), // Troy
            new Brand(4, 5067, 5067, 16), // Elo, Hipercard
            new Brand(4, 5090, 5090, 16),
            new Brand(4, 6362, 6363, 16),
            new Brand(4, 6370, 6370, 16),
            maestro(604, 604),
            maestro(5018, 5018),
            maestro(5020, 5020),
            maestro(5038, 5038),
            maestro(5612, 5612),
            maestro(5893, 5893),
            maestro(6304, 6304),
            maestro(6390, 6390),
            maestro(6759, 6759),
            maestro(6761, 6763));

    private CardBrands() {}

    private static Brand maestro(int first, int last) {
        return new Brand(4, first, last, 12, 13, 14, 15, 16, 17, 18, 19);
    }

    static boolean isCard(String digits) {
        return luhn(digits) && BRANDS.stream().anyMatch(brand -> brand.issues(digits));
    }

    /** Maestro's whole range holds other things too: a word must say that it is a card. */
    static boolean couldBeCard(String digits) {
        int prefix = Integer.parseInt(digits, 0, 2, 10);
        boolean maestro = prefix == 50 || prefix >= 56 && prefix <= 69;
        return maestro && luhn(digits);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private record Brand(int prefixDigits, int first, int last, List<Integer> lengths) {
        private Brand(int prefixDigits, int first, int last, Integer... lengths) {
            this(prefixDigits, first, last, List.of(lengths));
        }

        private boolean issues(String digits) {
            if (!lengths.contains(digits.length())) {
                return false;
            }
            int prefix = Integer.parseInt(digits, 0, prefixDigits, 10);
            return prefix >= first && prefix <= last;
        }
    }
}
