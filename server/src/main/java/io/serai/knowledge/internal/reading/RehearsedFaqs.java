package io.serai.knowledge.internal.reading;

import io.serai.knowledge.FaqRehearsal;
import io.serai.knowledge.Passage;
import io.serai.knowledge.Phrase;
import io.serai.knowledge.ShopKnowledge;
import io.serai.knowledge.internal.search.Entry;
import io.serai.knowledge.internal.search.Indexed;
import io.serai.knowledge.internal.search.Sentences;
import io.serai.knowledge.internal.search.ShopIndex;
import io.serai.models.Embedder;
import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts FAQ entries into an index of their own, the way the editor's get there, but for the database in between. */
@Component
class RehearsedFaqs implements FaqRehearsal {
    private final Embedder embedder;

    RehearsedFaqs(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public ShopKnowledge with(List<Faq> faqs) {
        var index = new ShopIndex(embedder);
        index.put(faqs.stream().map(this::indexed).toList());
        return new Searched(index);
    }

    private Indexed document(Faq faq) {
        Phrase text = faq.answers().getFirst();
        var passage = new Passage(
                faq.id(),
                faq.id(),
                Passage.Kind.DOCUMENT,
                "",
                text.text(),
                text.language(),
                Map.of(),
                Map.of(),
                Sentences.of(text.text(), text.language()));
        return new Indexed(passage, List.of(entry(Entry.Role.BODY, text)));
    }

    private Indexed indexed(Faq faq) {
        if (faq.questions().isEmpty()) {
            return document(faq);
        }
        Map<Language, String> titles = firsts(faq.questions());
        Map<Language, String> answers = firsts(faq.answers());
        Phrase main = faq.questions().getFirst();
        Language language = answers.containsKey(main.language()) || answers.isEmpty()
                ? main.language()
                : answers.keySet().iterator().next();
        var passage = new Passage(
                faq.id(),
                faq.id(),
                Passage.Kind.FAQ,
                main.text(),
                answers.getOrDefault(language, main.text()),
                language,
                answers,
                titles,
                List.of(),
                faq.validity());
        var entries = new ArrayList<Entry>();
        faq.questions().forEach(phrase -> entries.add(entry(Entry.Role.QUESTION, phrase)));
        faq.answers().forEach(phrase -> entries.add(entry(Entry.Role.BODY, phrase)));
        return new Indexed(passage, entries);
    }

    private static Map<Language, String> firsts(List<Phrase> phrases) {
        Map<Language, String> firsts = new LinkedHashMap<>();
        phrases.forEach(phrase -> firsts.putIfAbsent(phrase.language(), phrase.text()));
        return firsts;
    }

    private Entry entry(Entry.Role role, Phrase phrase) {
        var space = embedder.spaceFor(phrase.language());
        return new Entry(role, phrase.language(), phrase.text(), Optional.of(embedder.embed(space, phrase.text())));
    }
}
