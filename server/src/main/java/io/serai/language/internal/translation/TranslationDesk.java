package io.serai.language.internal.translation;

import io.serai.language.Languages;
import io.serai.language.Languages.Detected;
import io.serai.language.Translation;
import io.serai.language.Translation.Manner;
import io.serai.language.Translation.Unneeded.Why;
import io.serai.language.Translator;
import io.serai.language.internal.translation.Faithfully.Outcome;
import io.serai.language.internal.translation.book.TranslationBook;
import io.serai.language.internal.translation.guarding.Guarded;
import io.serai.language.internal.translation.guarding.Sentences;
import io.serai.language.internal.translation.guarding.Word;
import io.serai.language.internal.translation.terms.Glossary;
import io.serai.language.internal.translation.terms.Memory;
import io.serai.privacy.Veil;
import io.serai.privacy.Veil.Veiled;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Says what a text means in another language, and pays only for what nobody knew and what is not in that language already. */
@Service
class TranslationDesk implements Translator {
    private static final double SURE = 0.7;

    private final Languages languages;
    private final TranslationBook book;
    private final Glossary glossary;
    private final Memory memory;
    private final ProvidersInOrder providers;
    private final Veil veil;

    TranslationDesk(
            Languages languages,
            TranslationBook book,
            Glossary glossary,
            Memory memory,
            ProvidersInOrder providers,
            Veil veil) {
        this.languages = languages;
        this.book = book;
        this.glossary = glossary;
        this.memory = memory;
        this.providers = providers;
        this.veil = veil;
    }

    @Override
    public boolean configured(WorkspaceId workspace) {
        return providers.any(workspace);
    }

    @Override
    public boolean automatic(WorkspaceId workspace) {
        return book.rules(workspace).automatic();
    }

    /** One text on its way. */
    private record Job(int place, Guarded text, Detected language) {
        Optional<Language> from() {
            return language.confidence() >= SURE ? Optional.of(language.language()) : Optional.empty();
        }
    }

    @Override
    public List<Translation> translate(Wish wish) {
        Optional<Veiled> cover = book.rules(wish.workspace()).redact() ? Optional.of(veil.fresh()) : Optional.empty();
        List<Word> words = glossary.words(wish.workspace(), wish.to(), wish.names());
        var outcomes = new ArrayList<Translation>();
        var jobs = new ArrayList<Job>();
        for (String text : wish.texts()) {
            Guarded guarded = Guarded.of(cover.map(veiled -> veiled.hide(text)).orElse(text), words);
            Detected language = languages.detect(guarded.words(), wish.before());
            Optional<Translation> unneeded = unneeded(guarded, language.language(), wish.to());
            outcomes.add(unneeded.orElse(new Translation.Failed(Translation.Trouble.NOT_CONNECTED)));
            if (unneeded.isEmpty()) {
                jobs.add(new Job(outcomes.size() - 1, guarded, language));
            }
        }
        Map<Optional<Language>, List<Job>> byLanguage =
                jobs.stream().collect(Collectors.groupingBy(Job::from, LinkedHashMap::new, Collectors.toList()));
        byLanguage.forEach((from, group) -> translate(wish, from, group, cover, outcomes));
        return outcomes;
    }

    private static Optional<Translation> unneeded(Guarded text, Language from, Language to) {
        if (!text.speaks()) {
            return Optional.of(new Translation.Unneeded(Why.NO_WORDS, from));
        }
        boolean same = from.primary().equals(to.primary()) && traditional(from) == traditional(to);
        return same ? Optional.of(new Translation.Unneeded(Why.SAME_LANGUAGE, from)) : Optional.empty();
    }

    private static boolean traditional(Language language) {
        return language.value().matches("zh-(?:hant|tw|hk|mo).*");
    }

    /** A stretch of a text; one that a person put right once needs nobody. */
    private record Stretch(Guarded text, Optional<String> known) {}

    private void translate(
            Wish wish, Optional<Language> from, List<Job> jobs, Optional<Veiled> cover, List<Translation> outcomes) {
        List<List<Stretch>> cut = cut(wish, jobs);
        List<Guarded> unknown = cut.stream()
                .flatMap(List::stream)
                .filter(stretch -> stretch.known().isEmpty())
                .map(Stretch::text)
                .toList();
        var asked = new ArrayList<>(
                unknown.isEmpty()
                        ? List.<Outcome>of()
                        : new Faithfully(texts -> providers.ask(wish.workspace(), texts, from, wish.to()))
                                .all(unknown));
        for (int at = 0; at < jobs.size(); at++) {
            Job job = jobs.get(at);
            int count = (int) cut.get(at).stream()
                    .filter(stretch -> stretch.known().isEmpty())
                    .count();
            List<Outcome> own = asked.subList(0, count);
            outcomes.set(job.place(), joined(job, cut.get(at), own, wish.to(), cover));
            own.clear();
        }
    }

    private List<List<Stretch>> cut(Wish wish, List<Job> jobs) {
        var sentences = new LinkedHashSet<String>();
        for (Job job : jobs) {
            sentences.add(job.text().text());
            sentences.addAll(Sentences.of(job.text().text()));
        }
        Map<String, String> known = memory.known(wish.workspace(), List.copyOf(sentences), wish.to());
        return jobs.stream().map(job -> stretches(job.text(), known)).toList();
    }

    private static List<Stretch> stretches(Guarded text, Map<String, String> known) {
        if (known.containsKey(text.text())) {
            return List.of(new Stretch(text, Optional.ofNullable(known.get(text.text()))));
        }
        var stretches = new ArrayList<Stretch>();
        var open = new StringBuilder();
        for (String sentence : Sentences.of(text.text())) {
            Optional<String> remembered = Optional.ofNullable(known.get(sentence));
            if (remembered.isEmpty()) {
                open.append(sentence);
                continue;
            }
            if (!open.isEmpty()) {
                stretches.add(new Stretch(text.part(open.toString()), Optional.empty()));
                open.setLength(0);
            }
            stretches.add(new Stretch(text.part(sentence), remembered));
        }
        if (!open.isEmpty()) {
            stretches.add(new Stretch(text.part(open.toString()), Optional.empty()));
        }
        return stretches;
    }

    private static Translation joined(
            Job job, List<Stretch> stretches, List<Outcome> asked, Language to, Optional<Veiled> cover) {
        var whole = new StringBuilder();
        var manner = Manner.WHOLE;
        String by = "memory";
        int next = 0;
        for (Stretch stretch : stretches) {
            if (stretch.known().isPresent()) {
                whole.append(ProvidersInOrder.edged(
                        stretch.text().text(), stretch.known().get()));
                continue;
            }
            Outcome outcome = asked.get(next++);
            if (!outcome.found()) {
                return outcome.why();
            }
            by = outcome.by();
            manner = outcome.manner() == Manner.PIECES ? Manner.PIECES : manner;
            whole.append(outcome.text());
        }
        String provider = by;
        Manner how = manner;
        return job.text()
                .restored(whole.toString())
                .<Translation>map(text -> new Translation.Translated(
                        cover.map(veiled -> veiled.restore(text)).orElse(text),
                        job.language().language(),
                        to,
                        provider,
                        how))
                .orElse(new Translation.Refused(provider));
    }

    @Override
    public void remember(Correction correction) {
        List<Word> words = glossary.words(correction.workspace(), correction.to(), correction.names());
        Guarded source = Guarded.of(correction.text(), words);
        source.marked(correction.translation())
                .filter(marked -> source.restored(marked).isPresent())
                .ifPresent(marked -> memory.learn(
                        correction.workspace(),
                        source,
                        marked,
                        correction.from(),
                        correction.to(),
                        correction.about()));
    }
}
