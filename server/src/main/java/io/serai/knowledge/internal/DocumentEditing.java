package io.serai.knowledge.internal;

import io.serai.knowledge.internal.DocumentStore.NewDocument;
import io.serai.knowledge.internal.reading.FileReader;
import io.serai.knowledge.internal.reading.ReadFile;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.work.Work;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes files in, whole or not at all, and has them indexed. */
@Component
public class DocumentEditing {
    private static final int LONGEST_NAME = 200;

    private final DocumentStore documents;
    private final FaqStore faqs;
    private final IndexStore index;
    private final FileReader reader;
    private final Work work;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentEditing(
            DocumentStore documents,
            FaqStore faqs,
            IndexStore index,
            FileReader reader,
            Work work,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.faqs = faqs;
        this.index = index;
        this.reader = reader;
        this.work = work;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** What {@link #add} would store. */
    public ReadFile preview(String name, byte[] bytes) {
        ReadFile read = reader.read(checked(name), bytes);
        faqs(read, Ids.next(), clock.instant());
        return read;
    }

    public Document add(WorkspaceId workspace, String name, byte[] bytes) {
        ReadFile read = reader.read(checked(name), bytes);
        byte[] sha256 = sha256(bytes);
        var document = new Document(
                Ids.next(),
                name.strip(),
                read.kind(),
                bytes.length,
                read.language(),
                true,
                Document.State.WAITING,
                Optional.empty(),
                0,
                0,
                0,
                clock.instant());
        List<Faq> asked = faqs(read, document.id(), document.updatedAt());
        List<Piece> pieces = pieces(read, document.id());
        transactions.executeWithoutResult(transaction -> {
            if (documents.add(workspace, new NewDocument(document, bytes, sha256, pieces))) {
                asked.forEach(faq -> faqs.save(workspace, faq));
                work.add(workspace, new IndexKnowledge(document.id()));
                changed(workspace, document.id());
            }
        });
        return documents
                .documentOf(workspace, sha256)
                .flatMap(id -> documents.document(workspace, id))
                .orElseThrow(DocumentEditing::missing);
    }

    private static String checked(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf(0) >= 0) {
            throw Problem.invalid("A document needs a name of at most " + LONGEST_NAME + " characters.");
        }
        return name.strip();
    }

    private static List<Faq> faqs(ReadFile read, UUID document, Instant now) {
        var faqs = new ArrayList<Faq>();
        for (ReadFile.Faq row : read.faqs()) {
            try {
                faqs.add(new Faq(
                                Ids.next(),
                                true,
                                Optional.of(document),
                                row.questions(),
                                row.answers(),
                                row.validity(),
                                now)
                        .checked());
            } catch (Problem wrong) {
                throw Problem.invalid("Line " + row.line() + ": " + wrong.text());
            }
        }
        return faqs;
    }

    private static List<Piece> pieces(ReadFile read, UUID document) {
        var pieces = new ArrayList<Piece>();
        for (ReadFile.Piece piece : read.pieces()) {
            int ordinal = pieces.size();
            pieces.add(new Piece(Ids.next(), document, ordinal, piece.title(), piece.text(), piece.language()));
        }
        return pieces;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public List<Document> list(WorkspaceId workspace) {
        return documents.documents(workspace);
    }

    public List<Piece> pieces(WorkspaceId workspace, UUID id) {
        if (documents.document(workspace, id).isEmpty()) {
            throw missing();
        }
        return documents.pieces(workspace, id);
    }

    public Document change(WorkspaceId workspace, UUID id, String name, boolean enabled) {
        String kept = checked(name);
        transactions.executeWithoutResult(transaction -> {
            if (!documents.change(workspace, id, kept, enabled, clock.instant())) {
                throw missing();
            }
            changed(workspace, id);
        });
        return documents.document(workspace, id).orElseThrow(DocumentEditing::missing);
    }

    public void remove(WorkspaceId workspace, UUID id) {
        boolean ofAShop = documents
                .document(workspace, id)
                .filter(document -> document.kind() == Document.Kind.CATALOGUE)
                .isPresent();
        if (ofAShop) {
            throw Problem.conflict(
                    "These products come from a connected shop. Switch them off here, or disconnect the shop among the orders.");
        }
        transactions.executeWithoutResult(transaction -> {
            changed(workspace, id);
            if (!documents.remove(workspace, id)) {
                throw missing();
            }
        });
    }

    private void changed(WorkspaceId workspace, UUID document) {
        events.publishEvent(new KnowledgeChanged(workspace, index.passagesOf(workspace, document)));
    }

    private static Problem missing() {
        return Problem.notFound("This document does not exist any more. Reload the list.");
    }
}
