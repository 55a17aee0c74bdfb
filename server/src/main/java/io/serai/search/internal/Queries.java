package io.serai.search.internal;

import io.serai.content.ChannelAccountId;
import io.serai.conversations.ConversationId;
import io.serai.search.internal.Words.Word;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns what is wanted into what the index understands. */
final class Queries {
    private static final int SHORTEST_BEGINNING = 2;
    private static final Words WORDS = Words.wanted();

    private final List<String> fields;

    /** @param full also among the words that hold phone numbers and email addresses */
    Queries(boolean full) {
        this.fields = full ? List.of(MessageDocument.MASKED, MessageDocument.FULL) : List.of(MessageDocument.MASKED);
    }

    /** Who may have written it: these agents, or customers in these conversations, or these kinds of author. */
    record Writers(Set<UUID> agents, Set<ConversationId> customersIn, Set<String> authors) {}

    /**
     * What the words alone do not say.
     *
     * @param writers empty when anybody may have written it
     * @param accounts what the names of accounts stand for
     * @param within in conversations of each of these sets
     */
    record Limits(List<Writers> writers, Collection<ChannelAccountId> accounts, List<Set<ConversationId>> within) {
        static final Limits NONE = new Limits(List.of(), List.of(), List.of());
    }

    Query of(Wanted wanted, Limits limits) {
        var all = new BooleanQuery.Builder();
        all.add(new FieldExistsQuery(MessageDocument.AT), Occur.FILTER);
        for (int i = 0; i < wanted.must().size(); i++) {
            boolean open = wanted.open() && i == wanted.must().size() - 1;
            all.add(text(wanted.must().get(i), open), Occur.FILTER);
        }
        wanted.mustNot().forEach(text -> all.add(text(text, false), Occur.MUST_NOT));
        limits.writers().forEach(each -> all.add(writtenBy(each), Occur.FILTER));
        limits.within().forEach(each -> all.add(in(each), Occur.FILTER));
        if (!wanted.channels().isEmpty()) {
            all.add(anyOf(MessageDocument.CHANNEL, wanted.channels().stream().map(Enum::name)), Occur.FILTER);
        }
        if (!wanted.accounts().isEmpty()) {
            all.add(
                    anyOf(
                            MessageDocument.ACCOUNT,
                            limits.accounts().stream()
                                    .map(account -> account.value().toString())),
                    Occur.FILTER);
        }
        wanted.has().forEach(kind -> all.add(is(MessageDocument.HAS, kind.name()), Occur.FILTER));
        if (wanted.notesOnly()) {
            all.add(is(MessageDocument.NOTE, "yes"), Occur.FILTER);
        }
        if (wanted.after().isPresent() || wanted.until().isPresent()) {
            long from = wanted.after().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
            long to = wanted.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
            all.add(
                    LongPoint.newRangeQuery(MessageDocument.AT, from, to == Long.MAX_VALUE ? to : to - 1),
                    Occur.FILTER);
        }
        return all.build();
    }

    private static Query writtenBy(Writers writers) {
        var any = new BooleanQuery.Builder();
        any.add(anyOf(MessageDocument.AGENT, writers.agents().stream().map(UUID::toString)), Occur.SHOULD);
        any.add(anyOf(MessageDocument.AUTHOR, writers.authors().stream()), Occur.SHOULD);
        var customers = new BooleanQuery.Builder();
        customers.add(is(MessageDocument.AUTHOR, "customer"), Occur.FILTER);
        customers.add(in(writers.customersIn()), Occur.FILTER);
        any.add(customers.build(), Occur.SHOULD);
        return any.build();
    }

    private static Query in(Set<ConversationId> conversations) {
        return anyOf(
                MessageDocument.CONVERSATION,
                conversations.stream().map(conversation -> conversation.value().toString()));
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query anyOf(String field, Stream<String> values) {
        List<BytesRef> terms = values.map(BytesRef::new).toList();
        return terms.isEmpty() ? new MatchNoDocsQuery() : new TermInSetQuery(field, terms);
    }

    private Query text(String text, boolean open) {
        List<Word> words = WORDS.of(text);
        if (words.isEmpty()) {
            return new FieldExistsQuery(MessageDocument.AT);
        }
        var any = new BooleanQuery.Builder();
        fields.forEach(field -> any.add(in(field, words, open), Occur.SHOULD));
        return any.build();
    }

    private static Query in(String field, List<Word> words, boolean open) {
        Word last = words.getLast();
        boolean beginning = open && beginning(last.term());
        if (words.size() == 1) {
            Term term = new Term(field, last.term());
            return beginning ? new PrefixQuery(term) : new TermQuery(term);
        }
        var phrase = new PhraseQuery.Builder();
        List<Word> whole = beginning ? words.subList(0, words.size() - 1) : words;
        whole.forEach(word -> phrase.add(new Term(field, word.term()), word.position()));
        if (!beginning) {
            return phrase.build();
        }
        return new BooleanQuery.Builder()
                .add(phrase.build(), Occur.FILTER)
                .add(new PrefixQuery(new Term(field, last.term())), Occur.FILTER)
                .build();
    }

    /** A word that may be the beginning of a longer one; pairs of characters are found within longer texts anyway. */
    static boolean beginning(String term) {
        return term.length() >= SHORTEST_BEGINNING && term.codePoints().allMatch(Queries::spaced);
    }

    private static boolean spaced(int character) {
        return !Character.isIdeographic(character)
                && switch (Character.UnicodeScript.of(character)) {
                    case HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> false;
                    default -> true;
                };
    }
}
