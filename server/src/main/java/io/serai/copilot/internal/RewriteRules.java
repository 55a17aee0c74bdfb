package io.serai.copilot.internal;

import io.serai.copilot.internal.Rewrites.How;
import io.serai.shared.Language;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be done to a text without understanding it. Where nothing can, it stays. */
record RewriteRules(Language language, Optional<String> name) {
    private static final Map<String, String> FILLERS = Map.of(
            "en",
                    "(?i)\\b(?:just|really|actually|basically|very|quite|simply|in order (?=to)|please note that|as you can see,?|I would like to inform you that|at this point in time)\\s*",
            "de", "(?i)\\b(?:eigentlich|wirklich|einfach|sozusagen|grundsätzlich|sehr|halt)\\s+",
            "fr", "(?i)\\b(?:vraiment|en fait|tout simplement|très|justement)\\s+",
            "es", "(?i)\\b(?:realmente|en realidad|simplemente|básicamente|muy)\\s+",
            "zh", "(?:其实|真的|基本上|非常|的话|实际上)");
    private static final Map<String, String> THANKS = Map.of(
            "en",
            "Thank you for your patience!",
            "de",
            "Vielen Dank für Ihre Geduld!",
            "fr",
            "Merci de votre patience !",
            "es",
            "¡Gracias por su paciencia!",
            "zh",
            "感谢您的耐心！",
            "it",
            "Grazie per la pazienza!",
            "pt",
            "Obrigado pela paciência!",
            "ja",
            "お待ちいただきありがとうございます。");
    private static final Map<String, String> HELLO = Map.of(
            "en",
            "Hi %s, ",
            "de",
            "Hallo %s, ",
            "fr",
            "Bonjour %s, ",
            "es",
            "Hola %s, ",
            "zh",
            "您好，",
            "it",
            "Ciao %s, ",
            "pt",
            "Olá %s, ",
            "ja",
            "");
    private static final Map<String, String> FULL = fullForms();
    private static final Pattern FIRST_LETTER = Pattern.compile("(?<=^|[.!?]\\s|\\n)\\p{Ll}");
    private static final Pattern TOKEN = Pattern.compile("\\S+");
    private static final Pattern EMOJI =
            Pattern.compile("\\s?\\p{IsExtended_Pictographic}[\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]*");

    private static Map<String, String> fullForms() {
        var forms = new LinkedHashMap<String, String>();
        forms.put("can't", "cannot");
        forms.put("won't", "will not");
        forms.put("n't", " not");
        forms.put("I'm", "I am");
        forms.put("'re", " are");
        forms.put("'ll", " will");
        forms.put("'ve", " have");
        forms.put("let's", "let us");
        forms.put("it's", "it is");
        forms.put("that's", "that is");
        return forms;
    }

    String apply(String text, How how) {
        String clean = text.replace('’', '\'').equals(text) ? text : text.replace('’', '\'');
        return switch (how) {
            case GRAMMAR -> mended(text);
            case SHORTER -> mended(shorter(text));
            case FRIENDLIER -> friendlier(mended(text));
            case FORMAL -> mended(formal(clean));
        };
    }

    private boolean spaced() {
        return switch (language.primary().value()) {
            case "zh", "ja", "th" -> false;
            default -> true;
        };
    }

    private String mended(String text) {
        String clean = text.strip()
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" +\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n");
        if (!spaced()) {
            return clean.replaceAll("(?<=\\p{IsHan}),", "，")
                    .replaceAll("(?<=\\p{IsHan})\\?", "？")
                    .replaceAll("(?<=\\p{IsHan})!", "！");
        }
        clean = clean.replaceAll("(?i)\\b(\\p{L}{2,}) \\1\\b", "$1").replaceAll("([!?])\\1{2,}", "$1");
        if (!language.primary().value().equals("fr")) {
            clean = clean.replaceAll(" +([,.;:!?])(?=\\s|$|\\p{L})", "$1");
        }
        clean = TOKEN.matcher(clean)
                .replaceAll(token -> Matcher.quoteReplacement(
                        token.group().matches(".*(?:://|@|www\\.).*")
                                ? token.group()
                                : token.group().replaceAll("(?<=\\p{L})([,;!?])(?=\\p{L})", "$1 ")));
        if (language.primary().equals(Language.ENGLISH)) {
            clean = clean.replaceAll("\\bi\\b(?=[ '])", "I");
        }
        Matcher letters = FIRST_LETTER.matcher(clean);
        clean = letters.replaceAll(letter -> letter.group().toUpperCase(Locale.forLanguageTag(language.value())));
        return clean.matches("(?s).*[\\p{L}\\p{Nd}]$") && clean.indexOf(' ') > 0 ? clean + "." : clean;
    }

    private String shorter(String text) {
        String without = Optional.ofNullable(FILLERS.get(language.primary().value()))
                .map(fillers -> text.replaceAll(fillers, ""))
                .orElse(text);
        return Arrays.stream(without.split("(?<=[.!?])\\s+|(?<=[。！？])"))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .distinct()
                .collect(Collectors.joining(spaced() ? " " : ""));
    }

    /** A greeting and thanks, where they are not there and the language is one that we have them in. */
    private String friendlier(String text) {
        String tag = language.primary().value();
        String hello = Optional.ofNullable(HELLO.get(tag))
                .filter(phrase -> !phrase.contains("%s") || name.isPresent())
                .map(phrase -> phrase.replace("%s", name.orElse("").strip().split("\\s+")[0]))
                .filter(phrase -> !phrase.isBlank() && !starts(text, phrase))
                .orElse("");
        String thanks = Optional.ofNullable(THANKS.get(tag))
                .filter(phrase -> !text.contains(phrase))
                .orElse("");
        return hello + text + (thanks.isEmpty() ? "" : (spaced() ? " " : "") + thanks);
    }

    private static boolean starts(String text, String phrase) {
        String first = phrase.split("[ ，]")[0].toLowerCase(Locale.ROOT);
        return text.toLowerCase(Locale.ROOT).startsWith(first);
    }

    private String formal(String text) {
        String calm = EMOJI.matcher(text).replaceAll("").replaceAll("!+", ".").replaceAll("！+", "。");
        if (!language.primary().equals(Language.ENGLISH)) {
            return calm;
        }
        for (Map.Entry<String, String> form : FULL.entrySet()) {
            calm = calm.replaceAll(
                    "(?i)" + (form.getKey().matches("['n].*") ? "(?<=\\p{L})" : "\\b") + Pattern.quote(form.getKey())
                            + "\\b",
                    form.getValue());
        }
        return calm.replaceAll("(?i)^(?:hey|hi)\\b( there)?", "Hello").replaceAll("(?i)\\bthanks\\b", "thank you");
    }
}
