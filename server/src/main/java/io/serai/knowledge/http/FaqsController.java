package io.serai.knowledge.http;

import io.serai.knowledge.internal.FaqEditing;
import io.serai.knowledge.internal.Samples;
import io.serai.language.Languages;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

@RestController
@RequestMapping("/api/knowledge")
class FaqsController {
    private static final int MOST = 200;

    private final FaqEditing faqs;
    private final Samples samples;
    private final Languages languages;
    private final CurrentAgent current;

    FaqsController(FaqEditing faqs, Samples samples, Languages languages, CurrentAgent current) {
        this.faqs = faqs;
        this.samples = samples;
        this.languages = languages;
        this.current = current;
    }

    record Listed(List<FaqView> items, Optional<String> next, long total) {}

    record Enabled(@Nullable Boolean enabled) {}

    record Loaded(int faqs) {}

    @GetMapping("/faqs")
    Listed list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        WorkspaceId workspace = current.agent().workspace();
        var page = faqs.list(
                workspace, q, cursor.filter(text -> !text.isBlank()).map(Ids::parse), Math.clamp(limit, 1, MOST));
        return new Listed(page.items().stream().map(FaqView::of).toList(), page.next(), faqs.count(workspace, q));
    }

    @PostMapping("/faqs")
    @ResponseStatus(HttpStatus.CREATED)
    FaqView add(@RequestBody FaqView.Body body) {
        return FaqView.of(
                faqs.add(editing(), body.asked(languages), body.said(languages), body.validity(), body.isEnabled()));
    }

    @PutMapping("/faqs/{id}")
    FaqView change(@PathVariable String id, @RequestBody FaqView.Body body) {
        return FaqView.of(faqs.change(
                editing(),
                Ids.parse(id),
                body.asked(languages),
                body.said(languages),
                body.validity(),
                body.isEnabled()));
    }

    @PostMapping("/faqs/{id}/enabled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable String id, @RequestBody Enabled body) {
        if (body.enabled() == null) {
            throw Problem.invalid("Say whether the FAQ is enabled: true or false.");
        }
        faqs.enable(editing(), Ids.parse(id), body.enabled());
    }

    @DeleteMapping("/faqs/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        faqs.remove(editing(), Ids.parse(id));
    }

    @PostMapping("/sample")
    Loaded sample() {
        return new Loaded(samples.load(editing()));
    }

    private WorkspaceId editing() {
        return current.require(Permission.EDIT_KNOWLEDGE).workspace();
    }
}
