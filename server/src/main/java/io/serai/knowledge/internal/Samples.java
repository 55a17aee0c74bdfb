package io.serai.knowledge.internal;

import io.serai.accounts.Accounts;
import io.serai.knowledge.internal.reading.FileReader;
import io.serai.knowledge.internal.reading.ReadFile;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A small knowledge to begin with, for each kind of shop. It is ordinary FAQs from then on, to be changed to what is true. */
@Component
public class Samples {
    private static final String USUAL = "independent_shop";
    private static final Set<String> KINDS = Set.of(USUAL, "factory", "social", "private_traffic", "games");

    private final Accounts accounts;
    private final FaqEditing faqs;
    private final FileReader reader;

    Samples(Accounts accounts, FaqEditing faqs, FileReader reader) {
        this.accounts = accounts;
        this.faqs = faqs;
        this.reader = reader;
    }

    /** Adds what is not there yet. @return how many were added */
    public int load(WorkspaceId workspace) {
        String kind = accounts.workspace(workspace).shopKind();
        int added = 0;
        for (ReadFile.Faq sample : read(KINDS.contains(kind) ? kind : USUAL).faqs()) {
            String question = sample.questions().getFirst().text();
            boolean known = faqs.list(workspace, question, Optional.empty(), 1).items().stream()
                    .anyMatch(faq -> faq.questions().stream()
                            .anyMatch(phrase -> phrase.text().equals(question)));
            if (!known) {
                faqs.add(workspace, sample.questions(), sample.answers(), true);
                added++;
            }
        }
        return added;
    }

    private ReadFile read(String kind) {
        String file = "/io/serai/knowledge/samples/" + kind + ".csv";
        try (InputStream sample = Samples.class.getResourceAsStream(file)) {
            if (sample == null) {
                throw new IOException("there is no " + file + " on the class path");
            }
            return reader.read(kind + ".csv", sample.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
