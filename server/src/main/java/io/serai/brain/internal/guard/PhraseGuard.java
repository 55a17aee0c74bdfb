package io.serai.brain.internal.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.brain.Guard;
import io.serai.brain.internal.hearing.Folding;
import io.serai.shared.Language;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells attempts to steer the bot from what customers and shops write. It is the first of several walls, not the only one: whatever passes
 * it finds a bot that says only what passages say, that has no secret in reach, and whose model's words are checked against the evidence.
 */
public final class PhraseGuard implements Guard {
    private static final int LONGEST = 6_000;
    private static final Pattern SENTENCE =
            Pattern.compile("[^\\n.!?。！？；]*(?:[.!?。！？；]+(?=\\s|$|[^\\x00-\\x7F])|\\n|[.!?。！？；]+|$)");
    /** Signs by which models tell who speaks, calls of tools, and addresses that would carry data away. */
    private static final Pattern MARKUP = Pattern.compile(
            "<\\|?/?\\s*(?:im_start|im_end|system|assistant|user|endoftext|tool|tool_call|function|instructions?|prompt|admin)\\b[^>]*>"
                    + "|\\[/?(?:INST|SYS|SYSTEM|ASSISTANT|TOOL(?:_CALLS?)?)\\]|<<\\s*/?SYS\\s*>>|(?m)^\\s*#{1,4}\\s*(?:system|instructions?|new instructions?|admin|override)\\b"
                    + "|(?m)^\\s*(?:system|assistant|developer|admin)\\s*(?:prompt|message)?\\s*[:：>]"
                    + "|\\{\\s*[\"'](?:tool|tool_calls?|function|function_call|action|role|name)[\"']\\s*:"
                    + "|(?:javascript|data):(?:text/html)?[^\\s]*[,(]|<script\\b|<iframe\\b|!\\[[^\\]]*\\]\\(https?://[^)]*(?:\\?|=|\\{)"
                    + "|\\$\\{[^}]*\\}|\\{\\{[^}]*\\}\\}|;\\s*(?:drop|delete|update)\\s+(?:table|from|\\w+\\s+set)|'\\s*or\\s*'?1'?\\s*=\\s*'?1|--\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HIDDEN =
            Pattern.compile("[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff\\u00ad\\x{e0000}-\\x{e007f}]");
    private static final Pattern SPACED_OUT = Pattern.compile("(?:(?<=^|\\s)\\p{L}[ .\\-_*]){5,}\\p{L}(?=\\s|$|[.!?])");
    private static final Pattern BASE64 =
            Pattern.compile("(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{24,}={0,2}(?![A-Za-z0-9+/])");

    private final GuardPhrases phrases = new GuardPhrases();
    private final Cache<String, String> cleaned =
            Caffeine.newBuilder().maximumSize(20_000).build();

    @Override
    public Optional<String> attackIn(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String visible = HIDDEN.matcher(start).replaceAll("");
        if (MARKUP.matcher(visible).find()) {
            return Optional.of("markup");
        }
        return attackInWords(visible)
                .or(() -> spacedOut(visible).flatMap(this::attackInWords))
                .or(() -> Disguise.plain(visible).flatMap(this::attackInWords))
                .or(() -> encoded(visible).flatMap(this::attackInWords));
    }

    private Optional<String> attackInWords(String text) {
        return phrases.attackIn(Folding.fold(text));
    }

    /** "i g n o r e  a l l": words in which every letter stands alone. */
    private static Optional<String> spacedOut(String text) {
        Matcher spaced = SPACED_OUT.matcher(text);
        return spaced.find()
                ? Optional.of(spaced.replaceAll(word -> word.group().replaceAll("(?<=\\p{L})[ .\\-_*](?=\\p{L})", "")))
                : Optional.empty();
    }

    private static Optional<String> encoded(String text) {
        Matcher found = BASE64.matcher(text);
        var plain = new StringBuilder();
        while (found.find()) {
            Disguise.decoded(found.group())
                    .ifPresent(words -> plain.append(words).append('\n'));
        }
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain.toString());
    }

    @Override
    public boolean isOffTopic(String text) {
        return text.length() < LONGEST && phrases.offTopic(Folding.fold(text));
    }

    @Override
    public String clean(String text) {
        return text.isBlank() ? text : cleaned.get(text, this::cleanedOnce);
    }

    private String cleanedOnce(String text) {
        if (attackIn(text).isEmpty()) {
            return text;
        }
        var kept = new StringBuilder();
        Matcher sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            String sentence = sentences.group();
            if (!sentence.isBlank() && attackIn(sentence).isEmpty()) {
                kept.append(sentence);
            }
        }
        String rest = kept.toString().strip();
        // an attack that goes over several sentences
        return attackIn(rest).isPresent() ? "" : rest;
    }

    /** What the bot says instead, in this language or English. */
    public String decline(Language language, String name, String shop) {
        return phrases.decline(language).replace("{name}", name).replace("{shop}", shop);
    }
}
