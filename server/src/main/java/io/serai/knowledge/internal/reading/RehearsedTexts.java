package io.serai.knowledge.internal.reading;

import io.serai.knowledge.Passage;
import io.serai.knowledge.Rehearsal;
import io.serai.knowledge.ShopKnowledge;
import io.serai.knowledge.internal.search.Entry;
import io.serai.knowledge.internal.search.Indexed;
import io.serai.knowledge.internal.search.Sentences;
import io.serai.knowledge.internal.search.ShopIndex;
import io.serai.models.Embedder;
import io.serai.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Puts texts into an index of their own, the way uploads get there, but for the database in between. */
@Component
class RehearsedTexts implements Rehearsal {
    private static final Pattern QUESTION = Pattern.compile("[?？؟]\\s*$|[吗呢]\\s*$|か[。]?\\s*$");

    private final Embedder embedder;

    RehearsedTexts(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public ShopKnowledge with(List<Text> texts) {
        var index = new ShopIndex(embedder);
        index.put(texts.stream().flatMap(text -> indexed(text).stream()).toList());
        return new Searched(index);
    }

    private List<Indexed> indexed(Text text) {
        boolean asks = QUESTION.matcher(text.title()).find() && !text.text().isEmpty();
        return asks ? List.of(faq(text)) : document(text);
    }

    private Indexed faq(Text text) {
        Language language = text.language();
        var passage = new Passage(
                text.id(),
                text.id(),
                Passage.Kind.FAQ,
                text.title(),
                text.text(),
                language,
                Map.of(language, text.text()),
                Map.of(language, text.title()),
                Sentences.of(text.text(), language));
        return new Indexed(
                passage,
                List.of(
                        entry(Entry.Role.QUESTION, language, text.title()),
                        entry(Entry.Role.BODY, language, text.text())));
    }

    private List<Indexed> document(Text text) {
        String body = text.text().isEmpty() ? text.title() : text.text();
        var pieces = new ArrayList<Indexed>();
        for (String piece : PieceCutter.cut(new Section(List.of(), List.of(body)), text.language())) {
            UUID id = pieces.isEmpty() ? text.id() : part(text.id(), pieces.size());
            String searched = text.title().isEmpty() ? piece : text.title() + "\n" + piece;
            var passage = new Passage(
                    id,
                    text.id(),
                    Passage.Kind.DOCUMENT,
                    text.title(),
                    piece,
                    text.language(),
                    Map.of(),
                    Map.of(),
                    Sentences.of(piece, text.language()));
            pieces.add(new Indexed(passage, List.of(entry(Entry.Role.BODY, text.language(), searched))));
        }
        return pieces;
    }

    private static UUID part(UUID text, int ordinal) {
        return UUID.nameUUIDFromBytes((text + "/" + ordinal).getBytes(StandardCharsets.UTF_8));
    }

    private Entry entry(Entry.Role role, Language language, String text) {
        return new Entry(role, language, text, Optional.of(embedder.embed(embedder.spaceFor(language), text)));
    }
}
