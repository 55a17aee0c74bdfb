package io.serai.privacy.internal.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Documents that a state gives: what stands behind their name ("passport number", "driver's license", "身份证号"), and numbers whose shape and
 * check digits can be nothing else: Brazilian CPF as it is written, Spanish DNI and NIE, Indian Aadhaar as it is written, Italian codice
 * fiscale, Korean resident numbers.
 */
final class NamedIds implements Finder {
    private static final String NAME =
            "passport|pasaporte|passaporte|passeport|reisepass|driv(?:er|ing)[’']?s? (?:licen[cs]e|permit)"
                    + "|licencia de conducir|permis de conduire|f[üu]hrerschein|carteira de motorista|national id(?:entity)?(?: card)?|identity card|id card"
                    + "|(?:personal)?ausweis|carte d[’']identit[ée]|carte vitale|tax(?:payer)? id(?:entification)?|steuer-?id|\\bdni\\b|\\bnie\\b|\\bcpf\\b|\\brg\\b|\\bcurp\\b"
                    + "|aadhaar|pan card|national insurance|\\bnhs|\\bsin\\b|medicare|护照|身份证|驾照|驾驶证|パスポート|免許証|マイナンバー|주민등록번호|여권";
    private static final Pattern NAMED = Pattern.compile("(?iU)(?:" + NAME
            + ")(?:\\s|number|no\\.?|n[úu]mero|nummer|num[ée]ro|nr\\.?|n[º°]|code|card|is|es|ist|est|é|的|号码|号|是|为|番号|は|[:：#,=-]){0,6}"
            + "([A-Z]{0,4}-?[0-9][0-9A-Z]{0,24}(?:[ ./-][0-9][0-9A-Z]{0,11}){0,4}(?:-[A-Z])?)(?![\\p{L}\\p{N}])");
    private static final Pattern CPF =
            Pattern.compile("(?<![0-9])([0-9]{3})\\.([0-9]{3})\\.([0-9]{3})-([0-9]{2})(?![0-9])");
    private static final Pattern SPANISH =
            Pattern.compile("(?<![0-9A-Za-z])([XYZxyz]?)-?([0-9]{7,8})-?([A-HJ-NP-TV-Za-hj-np-tv-z])(?![0-9A-Za-z])");
    private static final Pattern FISCAL_CODE = Pattern.compile(
            "(?i)(?<![0-9A-Z])[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z](?![0-9A-Z])");
    private static final Pattern KOREAN =
            Pattern.compile("(?<![0-9-])[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])-[1-8][0-9]{6}(?![0-9-])");
    private static final String SPANISH_CHECKS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final int LEAST_DIGITS = 5;

    @Override
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        NAMED.matcher(text)
                .results()
                .filter(match ->
                        match.group(1).chars().filter(Character::isDigit).count() >= LEAST_DIGITS)
                .forEach(match -> found.add(new Found(match.start(1), match.end(1), Found.ID)));
        CPF.matcher(text).results().filter(NamedIds::cpf).forEach(match -> found.add(whole(match)));
        SPANISH.matcher(text).results().filter(NamedIds::spanish).forEach(match -> found.add(whole(match)));
        FISCAL_CODE.matcher(text).results().forEach(match -> found.add(whole(match)));
        KOREAN.matcher(text).results().forEach(match -> found.add(whole(match)));
        return found;
    }

    private static Found whole(MatchResult match) {
        return new Found(match.start(), match.end(), Found.ID);
    }

    private static boolean cpf(MatchResult match) {
        String digits = match.group(1) + match.group(2) + match.group(3) + match.group(4);
        return digits.charAt(9) - '0' == check(digits, 9) && digits.charAt(10) - '0' == check(digits, 10);
    }

    private static int check(String digits, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (digits.charAt(i) - '0') * (length + 1 - i);
        }
        return sum * 10 % 11 % 10;
    }

    /** DNI: the number mod 23 names the letter; NIE: the first letter stands for a digit. */
    private static boolean spanish(MatchResult match) {
        String first = match.group(1).toUpperCase(java.util.Locale.ROOT);
        String digits = (first.isEmpty() ? "" : Integer.toString("XYZ".indexOf(first))) + match.group(2);
        char letter = Character.toUpperCase(match.group(3).charAt(0));
        return digits.length() == 8 && SPANISH_CHECKS.charAt(Integer.parseInt(digits) % 23) == letter;
    }
}
