package io.serai.eval;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import io.serai.eval.Scenario.Ask;
import io.serai.eval.Scenario.Topic;
import io.serai.shared.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns public data sets into shops: some of what is asked is in the shop's knowledge, some is held out of it. */
class PublicData {
    private static final int ASKS = 160;

    private final Path folder;
    private final Random random;

    /** @param seed which topics are in, and which asks are drawn */
    PublicData(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    List<Scenario> all() throws IOException {
        var scenarios = new ArrayList<Scenario>();
        for (int variants : List.of(2, 4, 8)) {
            intents("banking77", banking("train"), banking("test"), 40, variants, List.of(), scenarios);
            intents("clinc150", clinc("train"), clinc("test"), 60, variants, clincOutside(), scenarios);
            intents("bitext", bitext("train/*Training*"), bitext("test/*Testing*"), 14, variants, List.of(), scenarios);
        }
        covid("en", scenarios);
        covid("de", scenarios);
        for (String language : List.of("en", "zh", "de", "es", "ru", "ar", "vi", "tr")) {
            xquad(language, scenarios);
        }
        return scenarios;
    }

    private void intents(
            String name,
            Map<String, List<String>> train,
            Map<String, List<String>> test,
            int topicCount,
            int variants,
            List<String> outside,
            List<Scenario> scenarios) {
        if (train.isEmpty() || test.isEmpty()) {
            System.out.println("skipped: " + name + " is not in " + folder);
            return;
        }
        var names = new ArrayList<>(train.keySet());
        Collections.sort(names);
        Collections.shuffle(names, random);
        Set<String> in = new HashSet<>(names.subList(0, Math.min(topicCount, names.size() * 2 / 3)));
        var topics = new ArrayList<Topic>();
        for (String intent : in) {
            topics.add(new Topic(intent, drawn(train.get(intent), variants), Optional.empty()));
        }
        var asks = new ArrayList<Ask>();
        test.forEach((intent, texts) -> texts.forEach(
                text -> asks.add(new Ask(text, in.contains(intent) ? Optional.of(intent) : Optional.empty()))));
        List<Ask> chosen = balanced(asks);
        outside.forEach(text -> chosen.add(new Ask(text, Optional.empty())));
        scenarios.add(new Scenario(name + "/" + variants, Language.ENGLISH, topics, chosen));
    }

    private List<String> drawn(List<String> from, int count) {
        var copy = new ArrayList<>(from);
        Collections.shuffle(copy, random);
        return List.copyOf(copy.subList(0, Math.min(count, copy.size())));
    }

    private List<Ask> balanced(List<Ask> asks) {
        Collections.shuffle(asks, random);
        var chosen = new ArrayList<Ask>();
        asks.stream().filter(ask -> ask.topic().isPresent()).limit(ASKS).forEach(chosen::add);
        asks.stream().filter(ask -> ask.topic().isEmpty()).limit(ASKS).forEach(chosen::add);
        return chosen;
    }

    private Map<String, List<String>> banking(String part) throws IOException {
        return grouped(folder.resolve("intent-banking77/" + part + ".csv"), "category", "text");
    }

    private Map<String, List<String>> bitext(String pattern) throws IOException {
        Path parent = folder.resolve("intent-bitext-customer-support/" + pattern.split("/")[0]);
        if (!Files.isDirectory(parent)) {
            return Map.of();
        }
        try (var files = Files.newDirectoryStream(parent, pattern.split("/")[1])) {
            return grouped(files.iterator().next(), "intent", "utterance");
        }
    }

    private Map<String, List<String>> clinc(String part) throws IOException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        clincRows(part)
                .forEach(row -> texts.computeIfAbsent(row.get(1).asString(), intent -> new ArrayList<>())
                        .add(row.get(0).asString()));
        return texts;
    }

    private List<String> clincOutside() throws IOException {
        var texts = new ArrayList<String>();
        clincRows("oos_test").forEach(row -> texts.add(row.get(0).asString()));
        return drawn(texts, ASKS);
    }

    private Iterable<JsonNode> clincRows(String part) throws IOException {
        Path file = folder.resolve("intent-clinc150/data_small.json.gz");
        return Files.exists(file) ? new JsonMapper().readTree(open(file)).path(part) : List.of();
    }

    private Map<String, List<String>> grouped(Path file, String key, String value) throws IOException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Map<String, String> row : rows(file)) {
            texts.computeIfAbsent(row.get(key), k -> new ArrayList<>()).add(row.get(value));
        }
        return texts;
    }

    /** Pairs of questions that people judged to mean the same. */
    private void covid(String language, List<Scenario> scenarios) throws IOException {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        for (var row : rows(folder.resolve("retrieval-covid-faq/eval_question_similarity_" + language + ".csv.gz"))) {
            if (row.get("similar").startsWith("1")) {
                ways.computeIfAbsent(row.get("question_1"), q -> new ArrayList<>())
                        .add(row.get("question_2"));
            }
        }
        if (ways.isEmpty()) {
            System.out.println("skipped: the covid FAQs are not in " + folder);
            return;
        }
        var answers = answers();
        var topics = new ArrayList<Topic>();
        var asks = new ArrayList<Ask>();
        ways.forEach((question, others) -> {
            boolean in = random.nextInt(3) > 0;
            if (in) {
                topics.add(new Topic(question, List.of(question), Optional.ofNullable(answers.get(question))));
            }
            others.forEach(other -> asks.add(new Ask(other, in ? Optional.of(question) : Optional.empty())));
        });
        scenarios.add(new Scenario("covid-" + language, new Language(language), topics, balanced(asks)));
    }

    private Map<String, String> answers() throws IOException {
        Map<String, String> answers = new LinkedHashMap<>();
        for (var row : rows(folder.resolve("retrieval-covid-faq/faqs/faq_covidbert.csv.gz"))) {
            answers.put(row.get("question"), row.get("answer"));
        }
        return answers;
    }

    /** Paragraphs, a third of them held out: other paragraphs of the same article stay in, so that this is hard. */
    private void xquad(String language, List<Scenario> scenarios) throws IOException {
        Path file = folder.resolve("retrieval-xquad/xquad." + language + ".json.gz");
        if (!Files.exists(file)) {
            System.out.println("skipped: there is no " + file);
            return;
        }
        var topics = new ArrayList<Topic>();
        var asks = new ArrayList<Ask>();
        for (JsonNode article : new JsonMapper().readTree(open(file)).path("data")) {
            for (JsonNode paragraph : article.path("paragraphs")) {
                String text = paragraph.path("context").asString();
                boolean in = random.nextInt(3) > 0;
                if (in) {
                    topics.add(new Topic(text, List.of(), Optional.of(text)));
                }
                paragraph
                        .path("qas")
                        .forEach(qa -> asks.add(
                                new Ask(qa.path("question").asString(), in ? Optional.of(text) : Optional.empty())));
            }
        }
        scenarios.add(new Scenario("xquad-" + language, new Language(language), topics, balanced(asks)));
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        if (!Files.exists(file)) {
            return rows;
        }
        try (var csv = new CSVReaderHeaderAware(
                new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8)))) {
            for (var row = csv.readMap(); row != null; row = csv.readMap()) {
                rows.add(row);
            }
        } catch (CsvValidationException broken) {
            throw new IOException(broken);
        }
        return rows;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
