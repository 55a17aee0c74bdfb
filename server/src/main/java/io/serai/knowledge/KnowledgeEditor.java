package io.serai.knowledge;

import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;

/** Fills the knowledge of a workspace, for set-up, demos and benches. What is added can be found at once by its words, by its meaning once indexed. */
public interface KnowledgeEditor {
    /**
     * @param questions the first of each language is the main one, others are variants
     * @param answers one per language
     * @throws io.serai.shared.Problem INVALID when a question or answer is missing or too long
     */
    UUID addFaq(WorkspaceId workspace, List<Phrase> questions, List<Phrase> answers);

    /**
     * Markdown, text, CSV or HTML by the ending of the name. The same bytes twice are one document.
     *
     * @throws io.serai.shared.Problem INVALID or TOO_LARGE when the file cannot be read; then nothing is stored
     */
    UUID addDocument(WorkspaceId workspace, String name, byte[] bytes);

    /** How many FAQs and documents there are, besides the products of connected shops, which come by themselves. */
    long count(WorkspaceId workspace);

    /** How many texts still wait to be indexed by meaning. */
    long waiting(WorkspaceId workspace);
}
