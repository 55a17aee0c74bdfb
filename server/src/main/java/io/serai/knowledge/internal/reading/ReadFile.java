package io.serai.knowledge.internal.reading;

import io.serai.knowledge.Phrase;
import io.serai.knowledge.Validity;
import io.serai.knowledge.internal.Document;
import io.serai.shared.Language;
import java.util.List;

/** What was found in a file: pieces, or FAQs. */
public record ReadFile(Document.Kind kind, Language language, List<Piece> pieces, List<Faq> faqs) {
    public ReadFile {
        pieces = List.copyOf(pieces);
        faqs = List.copyOf(faqs);
    }

    public record Piece(String title, String text, Language language) {}

    /** @param line where it stands in the file */
    public record Faq(long line, List<Phrase> questions, List<Phrase> answers, Validity validity) {}
}
