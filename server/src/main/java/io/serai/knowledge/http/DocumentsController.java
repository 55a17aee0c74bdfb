package io.serai.knowledge.http;

import io.serai.knowledge.Phrase;
import io.serai.knowledge.internal.Document;
import io.serai.knowledge.internal.DocumentEditing;
import io.serai.knowledge.internal.reading.ReadFile;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/knowledge")
class DocumentsController {
    private final DocumentEditing documents;
    private final CurrentAgent current;

    DocumentsController(DocumentEditing documents, CurrentAgent current) {
        this.documents = documents;
        this.current = current;
    }

    record View(
            UUID id,
            String name,
            Document.Kind kind,
            long bytes,
            Language language,
            boolean enabled,
            int passages,
            Document.State state,
            double progress,
            Optional<String> problem,
            Instant updatedAt) {
        static View of(Document document) {
            return new View(
                    document.id(),
                    document.name(),
                    document.kind(),
                    document.bytes(),
                    document.language(),
                    document.enabled(),
                    document.passages(),
                    document.state(),
                    document.progress(),
                    document.problem(),
                    document.updatedAt());
        }
    }

    record Listed<T>(List<T> items) {}

    record PassageView(UUID id, String title, String text) {}

    record Pasted(@Nullable String name, @Nullable String text) {
        /** Pasted text is Markdown unless its name says otherwise: plain paragraphs read the same. */
        String file() {
            String given = name == null || name.isBlank() ? "Pasted text" : name.strip();
            return given.toLowerCase(java.util.Locale.ROOT).matches(".*\\.(md|markdown|txt|text|csv|tsv|html?|xhtml)")
                    ? given
                    : given + ".md";
        }

        byte[] bytes() {
            return Optional.ofNullable(text).orElse("").getBytes(StandardCharsets.UTF_8);
        }
    }

    record Change(@Nullable String name, @Nullable Boolean enabled) {}

    record Preview(Document.Kind kind, Language language, List<Part> passages, List<AskedAndSaid> faqs) {
        record Part(String title, String text) {}

        record AskedAndSaid(List<Phrase> questions, List<Phrase> answers) {}

        static Preview of(ReadFile read) {
            return new Preview(
                    read.kind(),
                    read.language(),
                    read.pieces().stream()
                            .map(piece -> new Part(piece.title(), piece.text()))
                            .toList(),
                    read.faqs().stream()
                            .map(faq -> new AskedAndSaid(faq.questions(), faq.answers()))
                            .toList());
        }
    }

    @GetMapping("/documents")
    Listed<View> list() {
        return new Listed<>(documents.list(current.agent().workspace()).stream()
                .map(View::of)
                .toList());
    }

    @PostMapping(value = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    View upload(@RequestParam("file") MultipartFile file) throws IOException {
        return View.of(documents.add(editing(), name(file), file.getBytes()));
    }

    @PostMapping(value = "/documents", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    View paste(@RequestBody Pasted pasted) {
        return View.of(documents.add(editing(), pasted.file(), pasted.bytes()));
    }

    @PostMapping(value = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Preview preview(@RequestParam("file") MultipartFile file) throws IOException {
        editing();
        return Preview.of(documents.preview(name(file), file.getBytes()));
    }

    @PostMapping(value = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    Preview previewPasted(@RequestBody Pasted pasted) {
        editing();
        return Preview.of(documents.preview(pasted.file(), pasted.bytes()));
    }

    @GetMapping("/documents/{id}/passages")
    Listed<PassageView> passages(@PathVariable String id) {
        return new Listed<>(documents.pieces(current.agent().workspace(), Ids.parse(id)).stream()
                .map(piece -> new PassageView(piece.id(), piece.title(), piece.text()))
                .toList());
    }

    @PutMapping("/documents/{id}")
    View change(@PathVariable String id, @RequestBody Change change) {
        if (change.name() == null || change.enabled() == null) {
            throw Problem.invalid("A document has a name, and is enabled or not.");
        }
        return View.of(documents.change(editing(), Ids.parse(id), change.name(), change.enabled()));
    }

    @DeleteMapping("/documents/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        documents.remove(editing(), Ids.parse(id));
    }

    private WorkspaceId editing() {
        return current.require(Permission.EDIT_KNOWLEDGE).workspace();
    }

    /** Some browsers send the whole path. */
    private static String name(MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
