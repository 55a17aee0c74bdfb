package io.serai.understanding.internal.entities;

import io.serai.understanding.Entity;
import io.serai.understanding.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes of clothes and shoes: those that can be nothing else, and whatever stands beside the word "size". */
final class Sizes implements Finder {
    private static final Pattern LETTERS =
            Pattern.compile("(?<![\\p{L}\\p{N}'’-])(X{1,4}[SL]|[2-6]XL|(?i:xxs|xxl|xxxl))(?![\\p{L}\\p{N}'’])");
    private static final Pattern NAMED = Pattern.compile(
            "(?iU)(?:\\bsizes?|\\btallas?|\\btalles?|\\bgröße|\\bgroesse|\\btaille|\\bpointure|\\btamanho|尺码|尺寸|码数|サイズ|\\bEU|\\bUK|\\bUS)(?: is| es| de| n[°o]\\.?|[:：是はが])? ?((?:EU|UK|US) ?[0-9]{1,2}(?:[.,]5)?|[0-9]{1,2}(?:[.,]5)?|XXS|XS|S|M|L|XL|XXL|XXXL|[2-6]XL|PP?|GG?|small|medium|large|extra large)(?![\\p{L}\\p{N}])");
    private static final Pattern EASTERN =
            Pattern.compile("(?<![0-9A-Za-z])((?:3[3-9]|4[0-9])|XXS|XS|S|M|L|XL|XXL|[2-6]XL|加大|均)(?:码|號码|サイズ)");

    @Override
    public List<Entity> in(Utterance said, String text) {
        var found = new ArrayList<Entity>();
        for (Pattern pattern : List.of(NAMED, EASTERN, LETTERS)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                add(matcher, text, found);
            }
        }
        return found;
    }

    private static void add(Matcher matcher, String text, List<Entity> found) {
        int start = matcher.start(1);
        int end = matcher.end(1);
        if (found.stream().noneMatch(other -> start < other.end() && other.start() < end)) {
            String written = text.substring(start, end);
            found.add(new Entity(Entity.Kind.SIZE, start, end, written, value(written), 0.9));
        }
    }

    private static String value(String written) {
        String size = written.toUpperCase(Locale.ROOT).replace(',', '.');
        return switch (size) {
            case "SMALL" -> "S";
            case "MEDIUM" -> "M";
            case "LARGE" -> "L";
            case "EXTRA LARGE" -> "XL";
            case "2XL" -> "XXL";
            default -> size;
        };
    }
}
