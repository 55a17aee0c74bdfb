package io.serai.language.internal.translation.terms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.language.internal.translation.guarding.Word;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The shop's own words: how they are said in other languages, or that they are said as they are. */
@Service
public class Glossary {
    private static final int MOST = 2_000;
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final TermStore store;
    private final Clock clock;
    private final Cache<WorkspaceId, List<Term>> cache =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(1_000).build();

    public Glossary(TermStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public List<Term> all(WorkspaceId workspace) {
        return cache.get(workspace, store::all);
    }

    public Term put(WorkspaceId workspace, Term term) {
        List<Term> before = store.all(workspace);
        if (before.size() >= MOST
                && before.stream().noneMatch(known -> known.id().equals(term.id()))) {
            throw Problem.invalid("There can be " + MOST + " terms.");
        }
        if (!store.put(workspace, term, clock.instant())) {
            throw Problem.conflict("'" + term.term() + "' is in the glossary already.");
        }
        cache.invalidate(workspace);
        return term;
    }

    public void remove(WorkspaceId workspace, UUID id) {
        store.remove(workspace, id);
        cache.invalidate(workspace);
    }

    /** What stays, or has a fixed translation: longer words first, so that "Serai Pro" is not "Serai" and something. */
    public List<Word> words(WorkspaceId workspace, Language to, Set<String> names) {
        var words = new ArrayList<Word>();
        all(workspace).stream()
                .sorted(Comparator.comparingInt((Term term) -> term.term().length())
                        .reversed())
                .forEach(term -> words.add(term.into(to)));
        names.stream()
                .map(String::strip)
                .filter(name -> name.codePointCount(0, name.length()) > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(name -> words.add(Word.name(name)));
        return words;
    }

    /** Another one gives other translations. */
    public String version(WorkspaceId workspace) {
        return Integer.toHexString(all(workspace).hashCode());
    }
}
