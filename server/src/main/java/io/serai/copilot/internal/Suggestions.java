package io.serai.copilot.internal;

import io.serai.accounts.Agent;
import io.serai.conversations.ConversationId;
import io.serai.inbox.WrittenReplies;
import io.serai.inbox.WrittenReplies.Written;
import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.Thresholds;
import io.serai.models.Embedder;
import io.serai.models.Embedder.Space;
import io.serai.shared.Language;
import java.text.BreakIterator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** What was written once and fits now: by its words, and by its meaning in whatever language. */
@Service
public class Suggestions {
    private static final int MOST_COMPARED = 200;
    private static final int SHOWN = 4;
    private static final int LONGEST = 600;
    private static final double NEAR = 0.42;

    private final Talks talks;
    private final WrittenReplies replies;
    private final KnowledgeBase knowledge;
    private final Embedder embedder;

    Suggestions(Talks talks, WrittenReplies replies, KnowledgeBase knowledge, Embedder embedder) {
        this.talks = talks;
        this.replies = replies;
        this.knowledge = knowledge;
        this.embedder = embedder;
    }

    public record Reply(UUID id, String shortcut, String text, double score) {}

    public record Knowledge(UUID id, String title, String text, double score) {}

    /** Both best first. */
    public record Suggested(List<Reply> replies, List<Knowledge> knowledge) {}

    /** @param text what the agent has written so far; without any, what the customer asks counts */
    public Suggested suggest(Agent agent, ConversationId id, String text) {
        Talk talk = talks.of(agent, id);
        String open = String.join("\n", Talk.said(talk.open()));
        String wanted = cut(text.isBlank() ? open : text);
        return wanted.isBlank()
                ? new Suggested(List.of(), List.of())
                : new Suggested(
                        replies(talk, wanted),
                        knowledge(
                                talk,
                                text.isBlank() || text.length() < 12 ? cut(open.isBlank() ? text : open) : wanted));
    }

    private static String cut(String text) {
        String plain = text.strip();
        return plain.length() <= LONGEST ? plain : plain.substring(plain.length() - LONGEST);
    }

    private List<Reply> replies(Talk talk, String wanted) {
        List<Reply> candidates = replies.of(talk.agent()).stream()
                .flatMap(reply ->
                        text(reply, talk.language())
                                .map(text -> new Reply(reply.id(), reply.shortcut(), text, 0))
                                .stream())
                .limit(MOST_COMPARED)
                .toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        Space space = embedder.acrossLanguages().orElseGet(() -> embedder.spaceFor(talk.language()));
        float[] meaning = embedder.embed(space, wanted);
        List<float[]> meanings =
                embedder.embed(space, candidates.stream().map(Reply::text).toList());
        Set<String> words = words(wanted, talk.language());
        return IntStream.range(0, candidates.size())
                .mapToObj(at -> scored(candidates.get(at), dot(meaning, meanings.get(at)), words, talk.language()))
                .filter(reply -> reply.score() >= NEAR)
                .sorted(Comparator.comparingDouble(Reply::score).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static Optional<String> text(Written reply, Language language) {
        return Optional.ofNullable(reply.texts().get(language.value()))
                .or(() ->
                        Optional.ofNullable(reply.texts().get(language.primary().value())))
                .or(() -> Optional.ofNullable(reply.texts().get("en")))
                .or(() -> reply.texts().values().stream().findFirst());
    }

    private static Reply scored(Reply reply, double meaning, Set<String> wanted, Language language) {
        Set<String> own = words(reply.text() + " " + reply.shortcut().replace('-', ' '), language);
        long shared = wanted.stream().filter(own::contains).count();
        double overlap = wanted.isEmpty() ? 0 : (double) shared / wanted.size();
        return new Reply(
                reply.id(), reply.shortcut(), reply.text(), Math.min(1, 0.65 * Math.max(0, meaning) + 0.55 * overlap));
    }

    private static Set<String> words(String text, Language language) {
        var words = new HashSet<String>();
        var breaks = BreakIterator.getWordInstance(Locale.forLanguageTag(language.value()));
        String folded = text.toLowerCase(Locale.ROOT);
        breaks.setText(folded);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = folded.substring(start, end);
            if (word.codePoints().allMatch(Character::isLetter)
                    && (word.length() > 2 || Character.isIdeographic(word.codePointAt(0)))) {
                words.add(word);
            }
        }
        return words;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    private List<Knowledge> knowledge(Talk talk, String question) {
        return question.isBlank()
                ? List.of()
                : knowledge
                        .search(new KnowledgeBase.Question(talk.agent().workspace(), question, talk.language()), SHOWN)
                        .stream()
                        .filter(found -> found.score() >= Thresholds.ASK)
                        .map(found -> shown(found, talk.language()))
                        .toList();
    }

    private static Knowledge shown(Found found, Language language) {
        var passage = found.passage();
        String title = Optional.ofNullable(passage.titles().get(language))
                .or(() -> Optional.ofNullable(passage.titles().get(language.primary())))
                .orElse(passage.title());
        return new Knowledge(passage.id(), title, Drafts.text(passage, language), found.score());
    }
}
