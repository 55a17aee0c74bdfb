package io.serai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.demo.DemoKnowledge.Entry;
import io.serai.demo.Script.Line;
import io.serai.knowledge.Phrase;
import io.serai.shared.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoContentTest {
    private static final Language SPANISH = new Language("es");
    private static final Language GERMAN = new Language("de");

    private final List<Entry> entries = DemoKnowledge.entries();
    private final List<Script> scripts = Script.all();

    @Test
    void everyEntryIsAskedAndAnsweredInEnglishAndChinese() {
        assertThat(entries).hasSizeGreaterThanOrEqualTo(48);
        for (Entry entry : entries) {
            assertThat(languages(entry.answers())).contains(Language.ENGLISH, Language.CHINESE);
            assertThat(languages(entry.questions())).isEqualTo(languages(entry.answers()));
            assertThat(entry.questions().stream()
                            .filter(question -> question.language().equals(Language.ENGLISH)))
                    .as(entry.questions().getFirst().text())
                    .hasSizeBetween(2, 6);
        }
    }

    @Test
    void manyEntriesSpeakSpanishAndGermanToo() {
        assertThat(entries.stream().filter(entry -> languages(entry.answers()).contains(SPANISH)))
                .hasSizeGreaterThanOrEqualTo(15);
        assertThat(entries.stream().filter(entry -> languages(entry.answers()).contains(GERMAN)))
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void noQuestionIsAskedTwice() {
        var seen = new HashSet<String>();
        entries.stream()
                .flatMap(entry -> entry.questions().stream())
                .forEach(question -> assertThat(seen.add(question.text().toLowerCase()))
                        .as(question.text())
                        .isTrue());
    }

    @Test
    void thePastIsLivelyAndSpeaksManyLanguages() {
        assertThat(scripts).hasSizeGreaterThanOrEqualTo(40);
        assertThat(scripts.stream().map(script -> script.profile().language()).distinct())
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(scripts.stream().filter(Script::onTelegram)).hasSizeGreaterThan(10);
    }

    @Test
    void onlyPeopleOfTheShopSpeakForIt() {
        var nicks = Set.of("mei", "jonas", "sofia", "priya", "chen");
        for (Script script : scripts) {
            for (Line line : script.lines()) {
                switch (line) {
                    case Line.Customer customer -> assertThat(customer.text()).isNotBlank();
                    case Line.Agent agent -> assertThat(nicks).contains(agent.nick());
                    case Line.Note note -> assertThat(nicks).contains(note.nick());
                    case Line.Resolve resolve -> assertThat(nicks).contains(resolve.nick());
                }
            }
        }
    }

    private static Set<Language> languages(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::language).collect(Collectors.toSet());
    }
}
