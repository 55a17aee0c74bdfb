package io.serai.knowledge.internal;

import io.serai.knowledge.Phrase;
import io.serai.knowledge.Validity;
import io.serai.shared.Ids;
import io.serai.shared.Page;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.work.Work;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Adds, changes and removes FAQs, and has them indexed. */
@Component
public class FaqEditing {
    private final FaqStore faqs;
    private final Work work;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FaqEditing(
            FaqStore faqs,
            Work work,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.faqs = faqs;
        this.work = work;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    public Page<Faq> list(WorkspaceId workspace, String containing, Optional<UUID> before, int limit) {
        List<Faq> found = faqs.faqs(workspace, containing.strip(), before, limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<Faq> shown = found.subList(0, limit);
        return new Page<>(shown, Optional.of(shown.getLast().id().toString()));
    }

    public long count(WorkspaceId workspace, String containing) {
        return faqs.count(workspace, containing.strip());
    }

    public Faq add(WorkspaceId workspace, List<Phrase> questions, List<Phrase> answers, boolean enabled) {
        return add(workspace, questions, answers, Validity.ALWAYS, enabled);
    }

    public Faq add(
            WorkspaceId workspace, List<Phrase> questions, List<Phrase> answers, Validity validity, boolean enabled) {
        return save(
                workspace,
                new Faq(Ids.next(), enabled, Optional.empty(), questions, answers, validity, clock.instant()));
    }

    public Faq change(
            WorkspaceId workspace,
            UUID id,
            List<Phrase> questions,
            List<Phrase> answers,
            Validity validity,
            boolean enabled) {
        Faq before = faqs.faq(workspace, id).orElseThrow(FaqEditing::missing);
        return save(workspace, new Faq(id, enabled, before.document(), questions, answers, validity, clock.instant()));
    }

    private Faq save(WorkspaceId workspace, Faq faq) {
        Faq checked = faq.checked();
        transactions.executeWithoutResult(transaction -> {
            faqs.save(workspace, checked);
            work.add(workspace, new IndexKnowledge(checked.id()));
            events.publishEvent(new KnowledgeChanged(workspace, List.of(checked.id())));
        });
        return checked;
    }

    public void enable(WorkspaceId workspace, UUID id, boolean enabled) {
        change(workspace, id, () -> faqs.enable(workspace, id, enabled, clock.instant()));
    }

    public void remove(WorkspaceId workspace, UUID id) {
        change(workspace, id, () -> faqs.remove(workspace, id));
    }

    private void change(WorkspaceId workspace, UUID id, java.util.function.BooleanSupplier change) {
        transactions.executeWithoutResult(transaction -> {
            if (!change.getAsBoolean()) {
                throw missing();
            }
            events.publishEvent(new KnowledgeChanged(workspace, List.of(id)));
        });
    }

    private static Problem missing() {
        return Problem.notFound("This FAQ does not exist any more. Reload the list.");
    }
}
