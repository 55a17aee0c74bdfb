package io.serai.demo;

import io.serai.knowledge.KnowledgeEditor;
import io.serai.knowledge.Phrase;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the demo shop knows: its FAQ in up to four languages, and two documents. */
@Component
class DemoKnowledge {
    private static final List<String> FAQ_FILES = List.of("faqs-1.txt", "faqs-2.txt", "faqs-3.txt");
    private static final List<String> DOCUMENTS = List.of("size-guide.md", "warranty-policy.md");

    private final KnowledgeEditor editor;

    DemoKnowledge(KnowledgeEditor editor) {
        this.editor = editor;
    }

    record Entry(List<Phrase> questions, List<Phrase> answers) {}

    static List<Entry> entries() {
        return FAQ_FILES.stream()
                .flatMap(file -> DemoFiles.blocks(file).stream())
                .map(DemoKnowledge::entry)
                .toList();
    }

    /** Lines such as {@code en? a question} and {@code en: the answer}. */
    private static Entry entry(List<String> block) {
        var questions = new ArrayList<Phrase>();
        var answers = new ArrayList<Phrase>();
        for (String line : block.subList(1, block.size())) {
            var phrase = new Phrase(new Language(line.substring(0, 2)), line.substring(3));
            (line.charAt(2) == '?' ? questions : answers).add(phrase);
        }
        return new Entry(questions, answers);
    }

    void fill(WorkspaceId workspace) {
        if (editor.count(workspace) > 0) {
            return;
        }
        entries().forEach(entry -> editor.addFaq(workspace, entry.questions(), entry.answers()));
        DOCUMENTS.forEach(name -> editor.addDocument(workspace, name, DemoFiles.bytes(name)));
    }

    /** Waits until everything can be found by its meaning too, or the patience is over. */
    boolean settled(WorkspaceId workspace, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (editor.waiting(workspace) > 0 && System.nanoTime() < end) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return editor.waiting(workspace) == 0;
    }
}
