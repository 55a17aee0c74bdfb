package io.serai.eval;

import io.serai.brain.Brain;
import io.serai.knowledge.Catalogue;
import io.serai.knowledge.FaqRehearsal;
import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.Phrase;
import io.serai.knowledge.ShopKnowledge;
import io.serai.knowledge.Validity;
import io.serai.language.Languages;
import io.serai.models.ChatModel;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.understanding.Intents;
import io.serai.understanding.UnderstandingRehearsal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Where golden dialogues are played: the demo shop's knowledge, with what the folder's {@code shop.txt} adds to it, and the real brain. */
final class Stage implements AutoCloseable {
    static final List<String> DEMO = List.of("/demo/faqs-1.txt", "/demo/faqs-2.txt", "/demo/faqs-3.txt");

    private final Parts reading;
    private final Parts thinking;
    private final Catalogue catalogue;

    private Stage(Parts reading, Parts thinking, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.reading = reading;
        this.thinking = thinking;
    }

    static Stage with(Path folder) {
        var faqs = new ArrayList<FaqRehearsal.Faq>();
        DEMO.forEach(file -> faqs.addAll(faqs(resource(file))));
        Path more = folder.resolve(Dialogue.SHOP);
        if (Files.exists(more)) {
            faqs.addAll(faqs(Rows.lines(more)));
        }
        var reading = Parts.of(
                "io.serai.language.internal",
                "io.serai.models.internal.embedding",
                "io.serai.knowledge.internal.reading");
        ShopKnowledge knowledge = reading.get(FaqRehearsal.class).with(faqs);
        var thinking =
                Parts.of(new String[] {"io.serai.brain.internal", "io.serai.understanding.internal"}, context -> {
                    context.registerBean(KnowledgeBase.class, () -> knowledge);
                    context.registerBean(ChatModel.class, NoChatModel::new);
                    // before the shop's own, which would ask a database
                    context.registerBean("noIntents", Intents.class, () -> Intents.NONE, bean -> bean.setPrimary(true));
                });
        return new Stage(reading, thinking, knowledge);
    }

    static List<String> resource(String name) {
        try (InputStream in = Objects.requireNonNull(Stage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Blocks that begin with {@code == name}, of lines such as {@code en? a question} and {@code en: the answer}; {@code for: DE AT} says
     * which countries it is for, {@code until: 2026-05-31} how long it holds.
     */
    static List<FaqRehearsal.Faq> faqs(List<String> lines) {
        var faqs = new ArrayList<FaqRehearsal.Faq>();
        for (String line : lines) {
            if (line.startsWith("== ")) {
                faqs.add(new FaqRehearsal.Faq(Ids.next(), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("for: ") || line.startsWith("until: ")) {
                faqs.add(limited(faqs.removeLast(), line));
            } else if (line.matches("[a-z]{2}[?:] .*")) {
                var phrase = new Phrase(
                        new Language(line.substring(0, 2)), line.substring(3).strip());
                var faq = faqs.getLast();
                (line.charAt(2) == '?' ? faq.questions() : faq.answers()).add(phrase);
            }
        }
        return faqs;
    }

    private static FaqRehearsal.Faq limited(FaqRehearsal.Faq faq, String line) {
        Validity before = faq.validity();
        String value = line.substring(line.indexOf(':') + 1).strip();
        Validity validity = line.startsWith("for: ")
                ? new Validity(Set.of(value.split(" ")), before.from(), before.until())
                : new Validity(before.countries(), before.from(), Optional.of(LocalDate.parse(value)));
        return new FaqRehearsal.Faq(faq.id(), faq.questions(), faq.answers(), validity);
    }

    /** How it went otherwise; empty when it went as it is written. */
    Optional<String> play(Dialogue dialogue) {
        try {
            new Talk(
                            thinking.get(Brain.class),
                            reading.get(Languages.class),
                            thinking.get(UnderstandingRehearsal.class).knowing(catalogue))
                    .play(dialogue);
            return Optional.empty();
        } catch (Talk.Otherwise otherwise) {
            return Optional.of(String.valueOf(otherwise.getMessage()));
        }
    }

    static final class NoChatModel implements ChatModel {
        @Override
        public boolean configured(WorkspaceId workspace) {
            return false;
        }

        @Override
        public Reply ask(WorkspaceId workspace, Prompt prompt, Consumer<String> onPartial) {
            return new Reply.Failed("none");
        }
    }

    @Override
    public void close() {
        thinking.close();
        reading.close();
    }
}
