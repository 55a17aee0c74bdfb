package io.serai.language.internal.translation;

import io.serai.language.Translation.Trouble;
import io.serai.language.internal.translation.book.Rests;
import io.serai.language.internal.translation.book.TranslationBook;
import io.serai.language.internal.translation.book.TranslationBook.Terms;
import io.serai.language.internal.translation.guarding.Guarded;
import io.serai.language.internal.translation.providers.Answer;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds out whether a provider that is being connected answers, and leaves alone what must stay. */
@Service
public class TryOut {
    private static final Guarded SAMPLE = new Guarded("Your parcel ⟦0⟧ is on its way.", List.of("RB123456785CN"));

    private final TranslationBook book;
    private final ProvidersInOrder providers;
    private final Rests rests;

    TryOut(TranslationBook book, ProvidersInOrder providers, Rests rests) {
        this.book = book;
        this.providers = providers;
        this.rests = rests;
    }

    /** @param said what became of a sample sentence */
    public record Tried(double milliseconds, Optional<String> said, Optional<Trouble> trouble, String detail) {}

    public Tried tried(WorkspaceId workspace, Optional<UUID> like, Terms terms, Language to) {
        Language target = to.primary().equals(Language.ENGLISH) ? Language.CHINESE : to;
        long began = System.nanoTime();
        Answer answer = providers.tried(
                workspace, book.tried(workspace, like, terms), List.of(SAMPLE.text()), Language.ENGLISH, target);
        double took = Math.round((System.nanoTime() - began) / 10_000.0) / 100.0;
        return switch (answer) {
            case Answer.Done done -> {
                like.ifPresent(rests::forget);
                Optional<String> said = done.texts().stream().findFirst().flatMap(SAMPLE::restored);
                yield new Tried(
                        took,
                        said,
                        said.isEmpty() ? Optional.of(Trouble.BROKEN) : Optional.empty(),
                        said.isEmpty() ? "marks" : "");
            }
            case Answer.Failed failed ->
                new Tried(took, Optional.empty(), Optional.of(failed.trouble()), failed.detail());
        };
    }
}
