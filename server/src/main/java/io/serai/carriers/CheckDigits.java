package io.serai.carriers;

/** The carriers' check digits. */
final class CheckDigits {
    private static final int[] S10 = {8, 6, 4, 2, 3, 5, 9, 7};

    private CheckDigits() {}

    /** UPU S10: two letters, eight digits, the check digit (mod 11), a country. */
    static boolean s10(String number) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += S10[i] * (number.charAt(2 + i) - '0');
        }
        int check = 11 - sum % 11;
        return number.charAt(10) - '0' == (check == 10 ? 0 : check == 11 ? 5 : check);
    }

    /** UPS 1Z: letters count as (code − 63) mod 10, every second one twice, mod 10. */
    static boolean ups(String number) {
        int sum = 0;
        for (int i = 2; i < 17; i++) {
            char c = number.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : (c - 63) % 10;
            sum += i % 2 == 1 ? 2 * value : value;
        }
        return (10 - sum % 10) % 10 == number.charAt(17) - '0';
    }

    /** USPS and GS1 (SSCC of DHL Paket and FedEx Ground, Canada Post): from the right, three times and once in turn, mod 10. */
    static boolean threeAndOne(String digits) {
        int sum = 0;
        for (int i = digits.length() - 2, factor = 3; i >= 0; i--, factor = 4 - factor) {
            sum += factor * (digits.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10 == digits.charAt(digits.length() - 1) - '0';
    }

    /** A routing code of a ZIP before the number of USPS is not part of what is checked. */
    static boolean usps(String digits) {
        return threeAndOne(digits.startsWith("420") && digits.length() > 22 ? digits.substring(8) : digits);
    }

    /** FedEx Express, 12 digits: weights 3 1 7 from the left, mod 11, mod 10. */
    static boolean fedex12(String digits) {
        int[] weights = {3, 1, 7};
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            sum += weights[i % 3] * (digits.charAt(i) - '0');
        }
        return sum % 11 % 10 == digits.charAt(11) - '0';
    }

    /** All but the last digit, mod 7: DHL Express with ten digits, Japan Post, Yamato and Sagawa with twelve. */
    static boolean mod7(String digits) {
        int last = digits.length() - 1;
        return Long.parseLong(digits.substring(0, last)) % 7 == digits.charAt(last) - '0';
    }

    /** GLS, eleven digits and one: from the left three times and once in turn, and one more, mod 10. */
    static boolean gls(String digits) {
        int sum = 1;
        for (int i = 0; i < digits.length() - 1; i++) {
            sum += (i % 2 == 0 ? 3 : 1) * (digits.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10 == digits.charAt(digits.length() - 1) - '0';
    }

    /** DPD, fourteen digits and a check character: ISO 7064, MOD 37,36. */
    static boolean dpd(String number) {
        int product = 36;
        for (int i = 0; i < number.length() - 1; i++) {
            product = (product + value(number.charAt(i))) % 36;
            product = (product == 0 ? 36 : product) * 2 % 37;
        }
        return (37 - product) % 36 == value(number.charAt(number.length() - 1));
    }

    private static int value(char c) {
        return Character.isDigit(c) ? c - '0' : c - 'A' + 10;
    }
}
