package io.serai.knowledge.internal.search;

import io.serai.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Turns text into index terms. A field's name ends in the language it is analysed for; {@link #ANY} suits all languages a little: whole
 * words, and pairs of Chinese, Japanese and Korean characters.
 */
class TextAnalysis extends DelegatingAnalyzerWrapper {
    static final String ANY = "any";

    private static final Map<String, Supplier<Analyzer>> MAKERS = Map.ofEntries(
            Map.entry("en", TextAnalysis::english),
            Map.entry("es", SpanishAnalyzer::new),
            Map.entry("de", GermanAnalyzer::new),
            Map.entry("fr", FrenchAnalyzer::new),
            Map.entry("pt", PortugueseAnalyzer::new),
            Map.entry("it", ItalianAnalyzer::new),
            Map.entry("nl", DutchAnalyzer::new),
            Map.entry("ru", RussianAnalyzer::new),
            Map.entry("ar", ArabicAnalyzer::new),
            Map.entry("ja", JapaneseAnalyzer::new),
            Map.entry("ko", KoreanAnalyzer::new),
            Map.entry("zh", TextAnalysis::chinese),
            Map.entry("sv", SwedishAnalyzer::new),
            Map.entry("da", DanishAnalyzer::new),
            Map.entry("nb", NorwegianAnalyzer::new),
            Map.entry("fi", FinnishAnalyzer::new),
            Map.entry("hu", HungarianAnalyzer::new),
            Map.entry("ro", RomanianAnalyzer::new),
            Map.entry("tr", TurkishAnalyzer::new),
            Map.entry("cs", CzechAnalyzer::new),
            Map.entry("el", GreekAnalyzer::new),
            Map.entry("hi", HindiAnalyzer::new),
            Map.entry("th", ThaiAnalyzer::new),
            Map.entry("id", IndonesianAnalyzer::new),
            Map.entry("bg", BulgarianAnalyzer::new),
            Map.entry("fa", PersianAnalyzer::new),
            Map.entry("ca", CatalanAnalyzer::new),
            Map.entry(ANY, () -> new CJKAnalyzer(functionWords("english_stop.txt"))));

    /** Words that a question is made of whatever it is about. */
    private static final List<String> CHINESE_FUNCTION_WORDS =
            List.of(("的 了 吗 呢 吧 啊 呀 么 是 在 有 和 与 或 我 你 您 他 她 它 们 我们 你们 您们 请 请问 想 要 想要 可以 能 能不能 可不可以 怎么 怎样 如何 什么 "
                            + "哪 哪里 哪些 多少 几 为什么 会 不会 这 那 这个 那个 一下 一个 个 就 都 也 还 还是 吗 对 把 被 给 让 到 从 跟 下 上 呗 哈 嘛")
                    .split(" "));

    private final Map<String, Analyzer> made = new ConcurrentHashMap<>();

    TextAnalysis() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    /** The language a text is analysed for, {@link #ANY} where there is no analyser of its own. */
    static String tag(Language language) {
        String tag = language.primary().value();
        return MAKERS.containsKey(tag) ? tag : ANY;
    }

    /** All the ways in which a text of this language is analysed. */
    static Set<String> tags(Language language) {
        var tags = new LinkedHashSet<String>();
        tags.add(tag(language));
        tags.add(ANY);
        return tags;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return made.computeIfAbsent(
                field.substring(field.indexOf('_') + 1),
                tag -> Objects.requireNonNull(MAKERS.get(tag), tag).get());
    }

    private static Analyzer english() {
        return new EnglishAnalyzer(functionWords("english_stop.txt"));
    }

    private static Analyzer chinese() {
        var stop = new CharArraySet(SmartChineseAnalyzer.getDefaultStopSet(), false);
        stop.addAll(CHINESE_FUNCTION_WORDS);
        return new SmartChineseAnalyzer(stop);
    }

    private static CharArraySet functionWords(String list) {
        try (InputStream words = SnowballFilter.class.getResourceAsStream(list)) {
            return WordlistLoader.getSnowballWordSet(Objects.requireNonNull(words, list));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The distinct terms of a text, in order. */
    Set<String> terms(String field, String text) {
        return new LinkedHashSet<>(sequence(field, text));
    }

    /** All the terms of a text, in order. */
    List<String> sequence(String field, String text) {
        var terms = new ArrayList<String>();
        try (var stream = tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return terms;
    }
}
