package io.serai.knowledge.internal;

import io.serai.knowledge.KnowledgeEditor;
import io.serai.knowledge.Phrase;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class Editor implements KnowledgeEditor {
    private final FaqEditing faqs;
    private final DocumentEditing documents;
    private final IndexStore index;

    Editor(FaqEditing faqs, DocumentEditing documents, IndexStore index) {
        this.faqs = faqs;
        this.documents = documents;
        this.index = index;
    }

    @Override
    public UUID addFaq(WorkspaceId workspace, List<Phrase> questions, List<Phrase> answers) {
        return faqs.add(workspace, questions, answers, true).id();
    }

    @Override
    public UUID addDocument(WorkspaceId workspace, String name, byte[] bytes) {
        return documents.add(workspace, name, bytes).id();
    }

    @Override
    public long count(WorkspaceId workspace) {
        long written = documents.list(workspace).stream()
                .filter(document -> document.kind() != Document.Kind.CATALOGUE)
                .count();
        return faqs.count(workspace, "") + written;
    }

    @Override
    public long waiting(WorkspaceId workspace) {
        return index.waiting(workspace);
    }
}
