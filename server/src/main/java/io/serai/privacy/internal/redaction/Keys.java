package io.serai.privacy.internal.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Keys that machines use. Each pattern may start only where a word starts and never gives letters back, so that it reads a text once. */
final class Keys implements Finder {
    private static final String START = "(?<![A-Za-z0-9_-])";

    /** OpenAI, Anthropic and Stripe; AWS; GitHub; Slack; Google; GitLab; Shopify; Telegram; JSON Web Tokens. */
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile(START + "(?:sk|rk)[-_][A-Za-z0-9_-]{16,}+"),
            Pattern.compile(START + "(?:AKIA|ASIA)[0-9A-Z]{16}(?![A-Za-z0-9])"),
            Pattern.compile(START + "(?:gh[pousr]_[A-Za-z0-9]{30,}+|github_pat_[A-Za-z0-9_]{20,}+)"),
            Pattern.compile(START + "(?:xox[abeoprs]-|glpat-|shp(?:at|ss|ca|pa)_|whsec_)[A-Za-z0-9-]{10,}+"),
            Pattern.compile(START + "AIza[0-9A-Za-z_-]{35}"),
            Pattern.compile(START + "\\d{8,10}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])"),
            Pattern.compile(START + "eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{8,}+"));

    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?:api[ _-]?key|access[ _-]?key|secret|token|bearer|private[ _-]key|密钥|密鑰|秘钥|令牌|キー|トークン|clé|clave|schlüssel|ключ|токен)"
                    + "(?:[\\s\"':=]|is|是|は){0,6}([A-Za-z0-9+/_=.-]{20,}+)");
    private static final String PEM_BEGIN = "-----BEGIN ";
    private static final String PEM_KEY = "PRIVATE KEY";
    private static final String PEM_END = "-----END ";

    @Override
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        for (Pattern shape : SHAPES) {
            shape.matcher(text).results().forEach(match -> found.add(Found.secret(match.start(), match.end())));
        }
        NAMED.matcher(text)
                .results()
                .filter(Keys::isMixed)
                .forEach(match -> found.add(Found.secret(match.start(1), match.end(1))));
        addPems(text, found);
        return found;
    }

    private static boolean isMixed(MatchResult match) {
        String value = match.group(1);
        return value.chars().anyMatch(Character::isDigit) && value.chars().anyMatch(Character::isLetter);
    }

    /** A key that was cut off is a key all the same. */
    private static void addPems(String text, List<Found> found) {
        int from = text.indexOf(PEM_BEGIN);
        while (from >= 0) {
            int head = text.indexOf('\n', from);
            int headEnd = head < 0 ? Math.min(text.length(), from + 80) : head;
            int to = from + PEM_BEGIN.length();
            if (text.substring(from, headEnd).contains(PEM_KEY)) {
                int end = text.indexOf(PEM_END, headEnd);
                int endOfLine = end < 0 ? -1 : text.indexOf('\n', end);
                to = endOfLine < 0 ? text.length() : endOfLine;
                found.add(Found.secret(from, to));
            }
            from = text.indexOf(PEM_BEGIN, to);
        }
    }
}
