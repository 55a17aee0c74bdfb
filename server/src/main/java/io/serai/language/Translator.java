package io.serai.language;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Says in another language what was said in one, by whichever provider the workspace has connected. */
public interface Translator {
    /** Whether there is anybody to ask. */
    boolean configured(WorkspaceId workspace);

    /** Whether conversations in other languages are translated without being asked to. */
    boolean automatic(WorkspaceId workspace);

    /** One outcome for each text, in order; what a provider does wrong is an outcome, too. */
    List<Translation> translate(Wish wish);

    /** Somebody put the machine's words right: the same sentence is said like that the next time. */
    void remember(Correction correction);

    /**
     * @param before the language that the texts are probably in
     * @param names of people and shops, which no translation changes
     */
    record Wish(WorkspaceId workspace, List<String> texts, Optional<Language> before, Language to, Set<String> names) {
        public Wish {
            texts = List.copyOf(texts);
            names = Set.copyOf(names);
        }
    }

    /** @param about the contact in whose conversation it was written; forgotten with them */
    record Correction(
            WorkspaceId workspace,
            String text,
            Language from,
            String translation,
            Language to,
            Set<String> names,
            Optional<UUID> about) {
        public Correction {
            names = Set.copyOf(names);
        }
    }
}
