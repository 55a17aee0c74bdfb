package io.serai.channels.email.replies;

import java.util.ArrayList;
import java.util.List;

/**
 * A mail's lines, apart. Quotes fold only where nothing new stands between or below them: an answer written into the quoted mail is kept
 * whole, with what it answers.
 */
record Folded(List<String> visible, List<String> folded) {
    private enum Kind {
        EMPTY,
        WORDS,
        QUOTED,
        ANNOUNCED
    }

    static Folded of(List<String> lines) {
        int end = older(lines);
        int signedBelow = Signature.startsAt(lines.subList(0, end));
        // a signature under the quote hides that the quote is the end
        int upperEnd = blank(lines.subList(0, signedBelow)) ? end : signedBelow;
        List<String> upper = lines.subList(0, upperEnd);
        List<String> lower = lines.subList(upperEnd, lines.size());
        Kind[] kinds = kinds(upper);
        int quoteFrom = trailingQuote(kinds);
        List<String> own = upper.subList(0, quoteFrom);
        List<String> folded = new ArrayList<>(upper.subList(quoteFrom, upper.size()));
        folded.addAll(lower);
        int leading = quoteFrom == upper.size() ? leadingQuote(kinds, upper) : 0;
        if (leading > 0) {
            folded.addAll(0, own.subList(0, leading));
            own = own.subList(leading, own.size());
        }
        int signed = Signature.startsAt(own);
        if (blank(own.subList(0, signed))) {
            signed = own.size();
        }
        List<String> rest = new ArrayList<>(own.subList(signed, own.size()));
        rest.addAll(folded);
        return new Folded(List.copyOf(own.subList(0, signed)), rest);
    }

    private static boolean blank(List<String> lines) {
        return lines.stream().allMatch(String::isBlank);
    }

    /** The first line from which on all is an older mail, without any mark at its lines. */
    private static int older(List<String> lines) {
        for (int place = 0; place < lines.size(); place++) {
            if (Quotation.separates(lines.get(place)) && !quotedBelow(lines, place)) {
                return place;
            }
            if (!lines.get(place).startsWith(">") && HeaderBlock.begins(lines, place)) {
                return aboveBlock(lines, place);
            }
            int announced = Quotation.attributionEnd(lines, place);
            if (announced >= 0 && !quotedNext(lines, announced)) {
                return place;
            }
        }
        return lines.size();
    }

    private static boolean quotedBelow(List<String> lines, int place) {
        return quotedNext(lines, place);
    }

    private static boolean quotedNext(List<String> lines, int place) {
        return lines.stream()
                .skip(place + 1L)
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> line.startsWith(">"))
                .orElse(false);
    }

    /** With the rule that stands above the block. */
    private static int aboveBlock(List<String> lines, int block) {
        int place = block;
        while (place > 0 && lines.get(place - 1).isBlank()) {
            place--;
        }
        return place > 0 && Lines.head(lines.get(place - 1)).matches("[\\s>*]*[-_=─]{5,}\\s*") ? place - 1 : block;
    }

    private static Kind[] kinds(List<String> lines) {
        var kinds = new Kind[lines.size()];
        for (int place = 0; place < kinds.length; place++) {
            if (kinds[place] != null) {
                continue;
            }
            String line = lines.get(place);
            kinds[place] = line.isBlank() ? Kind.EMPTY : line.startsWith(">") ? Kind.QUOTED : Kind.WORDS;
            int announced = kinds[place] == Kind.WORDS ? Quotation.attributionEnd(lines, place) : -1;
            boolean separator = kinds[place] == Kind.WORDS && Quotation.separates(line);
            for (int part = place; part <= Math.max(announced, separator ? place : -1); part++) {
                kinds[part] = Kind.ANNOUNCED;
            }
        }
        return kinds;
    }

    /** The quote at the end with its announcement, when only a signature stands below it. */
    private static int trailingQuote(Kind[] kinds) {
        int place = kinds.length;
        boolean quote = false;
        while (place > 0 && kinds[place - 1] != Kind.WORDS) {
            quote |= kinds[place - 1] == Kind.QUOTED || kinds[place - 1] == Kind.ANNOUNCED;
            place--;
        }
        if (!quote) {
            return kinds.length;
        }
        return interleaved(kinds, place) ? kinds.length : place;
    }

    /** Words stand below some quote further up: the answer is written into it, and the last quote is what its end answers. */
    private static boolean interleaved(Kind[] kinds, int until) {
        boolean quoted = false;
        for (int place = 0; place < until; place++) {
            if (quoted && kinds[place] == Kind.WORDS) {
                return true;
            }
            quoted |= kinds[place] == Kind.QUOTED;
        }
        return false;
    }

    /** An announced quote at the very top with the answer below it, and no further quote: the length of the quote. */
    private static int leadingQuote(Kind[] kinds, List<String> lines) {
        int place = 0;
        boolean announced = false;
        boolean quoted = false;
        while (place < kinds.length && kinds[place] != Kind.WORDS) {
            announced |= kinds[place] == Kind.ANNOUNCED;
            quoted |= kinds[place] == Kind.QUOTED;
            place++;
        }
        for (int below = place; below < kinds.length; below++) {
            if (kinds[below] == Kind.QUOTED || kinds[below] == Kind.ANNOUNCED) {
                return 0;
            }
        }
        return announced && quoted && place < lines.size() ? place : 0;
    }
}
