package io.serai.knowledge.internal.reading;

import io.serai.knowledge.Phrase;
import io.serai.language.Languages;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which columns of a table hold FAQs: {@code question, answer}, perhaps {@code language} and {@code variants} (separated by {@code |} or
 * lines), or one pair per language: {@code question_en, answer_en, question_zh, …}. For whom and when it holds: {@code countries, valid_from,
 * valid_until}.
 */
class FaqColumns {
    private static final Set<String> QUESTION =
            Set.of("question", "questions", "q", "问题", "问", "提问", "pregunta", "frage", "pergunta", "domanda");
    private static final Set<String> ANSWER = Set.of(
            "answer",
            "answers",
            "a",
            "reply",
            "回答",
            "答案",
            "答",
            "回复",
            "respuesta",
            "antwort",
            "réponse",
            "resposta",
            "risposta");
    private static final Set<String> VARIANTS =
            Set.of("variants", "variant", "similar", "相似问", "相似问题", "变体", "varianten");
    private static final Set<String> LANGUAGE =
            Set.of("language", "lang", "locale", "语言", "idioma", "sprache", "langue");
    private static final Pattern WITH_LANGUAGE = Pattern.compile("(.+?)[ _:.-]([a-z]{2,3}(?:-[a-z0-9]{2,8})?)");

    private record Column(int at, Optional<Language> language) {}

    private final List<Column> questions = new ArrayList<>();
    private final List<Column> answers = new ArrayList<>();
    private final List<Column> variants = new ArrayList<>();
    private final ValidityColumns validity = new ValidityColumns();
    private int language = -1;

    FaqColumns(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip().toLowerCase(Locale.ROOT);
            Matcher tagged = WITH_LANGUAGE.matcher(name);
            if (!place(name, i, Optional.empty()) && tagged.matches()) {
                place(tagged.group(1), i, Optional.of(new Language(tagged.group(2))));
            }
        }
    }

    private boolean place(String name, int at, Optional<Language> tag) {
        var column = new Column(at, tag);
        if (QUESTION.contains(name)) {
            return questions.add(column);
        }
        if (ANSWER.contains(name)) {
            return answers.add(column);
        }
        if (VARIANTS.contains(name)) {
            return variants.add(column);
        }
        if (LANGUAGE.contains(name)) {
            language = at;
            return true;
        }
        return validity.place(name, at);
    }

    boolean present() {
        return !questions.isEmpty() && !answers.isEmpty();
    }

    ReadFile.Faq faq(CsvTable.Row row, Languages languages) {
        Optional<Language> given = row.cell(language).isEmpty() ? Optional.empty() : Optional.of(tag(row));
        var asked = new LinkedHashSet<Phrase>();
        for (Column column : questions) {
            phrase(row.cell(column.at()), column.language().or(() -> given), languages)
                    .ifPresent(asked::add);
        }
        for (Column column : variants) {
            for (String variant : row.cell(column.at()).split("[|\n]")) {
                phrase(variant, column.language().or(() -> given), languages).ifPresent(asked::add);
            }
        }
        var said = new LinkedHashSet<Phrase>();
        for (Column column : answers) {
            phrase(row.cell(column.at()), column.language().or(() -> given), languages)
                    .ifPresent(said::add);
        }
        if (asked.isEmpty() || said.isEmpty()) {
            throw Problem.invalid("Line " + row.line() + " has no " + (asked.isEmpty() ? "question" : "answer") + ".");
        }
        return new ReadFile.Faq(row.line(), List.copyOf(asked), List.copyOf(said), validity.of(row));
    }

    private Language tag(CsvTable.Row row) {
        try {
            return new Language(row.cell(language).replace('_', '-'));
        } catch (Problem unknown) {
            throw Problem.invalid("Line " + row.line() + ": '" + row.cell(language)
                    + "' is not a language. Write a tag such as en, zh or pt-br.");
        }
    }

    private static Optional<Phrase> phrase(String text, Optional<Language> language, Languages languages) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Phrase(
                language.orElseGet(
                        () -> languages.detect(text, Optional.empty()).language()),
                text));
    }
}
