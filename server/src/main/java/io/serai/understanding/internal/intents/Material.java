package io.serai.understanding.internal.intents;

import io.serai.understanding.IntentTraining.Example;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What is learned from: the examples, and the intents' own names where these are words. */
record Material(List<String> intents, List<String> texts, int[] labels, int examples) {
    /** @return names stand behind the examples, from {@code examples} on */
    static Material of(List<Example> given) {
        Set<Example> distinct = new LinkedHashSet<>();
        given.stream()
                .map(example ->
                        new Example(example.intent().strip(), example.text().strip()))
                .filter(example -> !example.text().isEmpty())
                .forEach(distinct::add);
        List<String> intents =
                List.copyOf(new TreeSet<>(distinct.stream().map(Example::intent).toList()));
        var texts = new ArrayList<String>();
        var labels = new ArrayList<Integer>();
        for (Example example : distinct) {
            texts.add(example.text());
            labels.add(java.util.Collections.binarySearch(intents, example.intent()));
        }
        int examples = texts.size();
        for (int k = 0; k < intents.size(); k++) {
            String name = words(intents.get(k));
            if (saysSomething(name)) {
                texts.add(name);
                labels.add(k);
            }
        }
        return new Material(
                intents,
                List.copyOf(texts),
                labels.stream().mapToInt(Integer::intValue).toArray(),
                examples);
    }

    /** {@code CancelOrder} and {@code cancel_order} are "cancel order". */
    private static String words(String intent) {
        return intent.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .replaceAll("[_\\-./:]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** "class 7" and "a1" are numbers, not names. */
    private static boolean saysSomething(String name) {
        return name.matches("(?U).*\\p{L}{3}.*|.*\\p{IsIdeographic}{2}.*")
                && !name.matches("(label|class|intent|category|topic|faq)? ?[0-9]+");
    }

    int count() {
        return texts.size();
    }
}
