package io.serai.privacy.internal.redaction;

import io.serai.content.Content;
import io.serai.privacy.Redactor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PatternRedactor implements Redactor {
    private final List<Finder> finders = List.of(
            new Keys(),
            new SeedPhrases(),
            new Ibans(),
            new NationalIds(),
            new NamedIds(),
            new Cards(),
            new SpokenSecrets());

    @Override
    public String redact(String text) {
        String plain = PlainForm.of(text);
        List<Found> found = new ArrayList<>();
        finders.forEach(finder -> found.addAll(finder.in(plain)));
        return found.isEmpty() ? text : replace(text, found);
    }

    private static String replace(String text, List<Found> found) {
        found.sort(Comparator.comparingInt(Found::from)
                .thenComparing(Comparator.comparingInt(Found::to).reversed()));
        StringBuilder redacted = new StringBuilder(text.length());
        int done = 0;
        for (Found piece : found) {
            if (piece.to() <= done) {
                continue;
            }
            if (piece.from() >= done) {
                redacted.append(text, done, piece.from()).append(piece.instead());
            }
            done = piece.to();
        }
        return redacted.append(text, done, text.length()).toString();
    }

    @Override
    public Content redact(Content content) {
        return content.mapTexts(this::redact);
    }
}
