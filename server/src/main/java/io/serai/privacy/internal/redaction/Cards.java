package io.serai.privacy.internal.redaction;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import io.serai.privacy.internal.NumberNames;
import io.serai.privacy.internal.redaction.DigitGroups.Group;
import java.util.ArrayList;
import java.util.List;

/** Payment card numbers, in one piece or in groups. Order and tracking numbers of the same length stay, as far as they can be told apart. */
final class Cards implements Finder {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;
    private static final int LONGEST_PHONE = 15;

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    @Override
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        for (List<Group> chain : DigitGroups.in(text)) {
            int at = 0;
            while (at < chain.size()) {
                int length = cardAt(text, chain, at);
                if (length == 0) {
                    at++;
                } else {
                    found.add(found(text, chain.subList(at, at + length)));
                    at += length;
                }
            }
        }
        return found;
    }

    /** How many groups from here make a card number: the most that do; 0 when none. */
    private int cardAt(String text, List<Group> chain, int at) {
        int best = 0;
        int digits = 0;
        for (int next = at; next < chain.size() && digits <= LONGEST; next++) {
            digits += chain.get(next).size();
            if (digits >= SHORTEST && digits <= LONGEST && isCard(text, chain.subList(at, next + 1))) {
                best = next + 1 - at;
            }
        }
        return best;
    }

    private boolean isCard(String text, List<Group> groups) {
        if (!isGroupedLikeOne(groups)) {
            return false;
        }
        String digits = digits(text, groups);
        int from = groups.getFirst().from();
        boolean known = CardBrands.isCard(digits) || CardBrands.couldBeCard(digits) && NumberNames.sayCard(text, from);
        if (!known || groups.size() > 1) {
            return known && !isInsideCode(text, from);
        }
        return NumberNames.sayCard(text, from)
                || !isInsideCode(text, from)
                        && !isFraction(text, from)
                        && !NumberNames.sayOrder(text, from)
                        && !isPhone(text, from, digits);
    }

    /** In fours, fives or sixes; or every digit or pair for itself. Dates and phone numbers are grouped otherwise. */
    private static boolean isGroupedLikeOne(List<Group> groups) {
        int first = groups.getFirst().size();
        List<Group> allButLast = groups.subList(0, groups.size() - 1);
        boolean even = allButLast.stream().allMatch(group -> group.size() == first);
        boolean likeCard = allButLast.stream().allMatch(group -> group.size() >= 3 && group.size() <= 6)
                && groups.getLast().size() <= 7;
        return groups.size() == 1 || likeCard || even && (first <= 2 || first == 8);
    }

    private static boolean isInsideCode(String text, int from) {
        if (from == 0) {
            return false;
        }
        char before = text.charAt(from - 1);
        return before >= 'a' && before <= 'z' || before >= 'A' && before <= 'Z' || before == '_' || before == '#';
    }

    private static boolean isFraction(String text, int from) {
        return from >= 2 && text.charAt(from - 1) == '.' && Character.isDigit(text.charAt(from - 2));
    }

    /** A mobile number with its country code in one piece has the length of an old card number. */
    private boolean isPhone(String text, int from, String digits) {
        if (from > 0 && text.charAt(from - 1) == '+') {
            return true;
        }
        if (digits.length() > LONGEST_PHONE) {
            return false;
        }
        try {
            var type = phones.getNumberType(phones.parse("+" + digits, null));
            return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
        } catch (NumberParseException noPhone) {
            return false;
        }
    }

    private static Found found(String text, List<Group> groups) {
        String digits = digits(text, groups);
        return new Found(
                groups.getFirst().from(),
                groups.getLast().to(),
                "[card •••• " + digits.substring(digits.length() - 4) + "]");
    }

    private static String digits(String text, List<Group> groups) {
        StringBuilder digits = new StringBuilder(LONGEST);
        groups.forEach(group -> digits.append(text, group.from(), group.to()));
        return digits.toString();
    }
}
