package io.serai.language.http;

import static io.serai.privacy.Permission.EDIT_KNOWLEDGE;

import io.serai.accounts.Agent;
import io.serai.language.internal.translation.terms.Glossary;
import io.serai.language.internal.translation.terms.Memory;
import io.serai.language.internal.translation.terms.Remembered;
import io.serai.language.internal.translation.terms.Term;
import io.serai.privacy.CurrentAgent;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** The shop's own words, and the sentences that people put right. */
@RestController
@RequestMapping("/api/translation")
class TermsController {
    private final Glossary glossary;
    private final Memory memory;
    private final CurrentAgent current;

    TermsController(Glossary glossary, Memory memory, CurrentAgent current) {
        this.glossary = glossary;
        this.memory = memory;
        this.current = current;
    }

    record TermList(List<Term> items) {}

    record TermRequest(@Nullable String term, @Nullable Map<String, String> translations, boolean exact) {
        Term of(UUID id) {
            return new Term(
                    id,
                    Optional.ofNullable(term).orElse(""),
                    Optional.ofNullable(translations).orElse(Map.of()),
                    exact);
        }
    }

    record MemoryView(UUID id, Language from, Language to, String source, String target, long uses) {
        static MemoryView of(Remembered one) {
            return new MemoryView(one.id(), one.from(), one.to(), one.source(), one.target(), one.uses());
        }
    }

    record MemoryList(List<MemoryView> items, long count) {}

    record MemoryRequest(@Nullable String target) {}

    @GetMapping("/terms")
    TermList terms() {
        return new TermList(glossary.all(current.require(EDIT_KNOWLEDGE).workspace()));
    }

    @PostMapping("/terms")
    @ResponseStatus(HttpStatus.CREATED)
    Term add(@RequestBody TermRequest request) {
        Agent agent = current.require(EDIT_KNOWLEDGE);
        return glossary.put(agent.workspace(), request.of(Ids.next()));
    }

    @PutMapping("/terms/{id}")
    Term change(@PathVariable UUID id, @RequestBody TermRequest request) {
        Agent agent = current.require(EDIT_KNOWLEDGE);
        return glossary.put(agent.workspace(), request.of(id));
    }

    @DeleteMapping("/terms/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        glossary.remove(current.require(EDIT_KNOWLEDGE).workspace(), id);
    }

    @GetMapping("/memory")
    MemoryList memory(@RequestParam(defaultValue = "") String q) {
        Agent agent = current.require(EDIT_KNOWLEDGE);
        return new MemoryList(
                memory.list(agent.workspace(), q.strip()).stream()
                        .map(MemoryView::of)
                        .toList(),
                memory.count(agent.workspace()));
    }

    @PutMapping("/memory/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable UUID id, @RequestBody MemoryRequest request) {
        Agent agent = current.require(EDIT_KNOWLEDGE);
        memory.change(
                agent.workspace(), id, Optional.ofNullable(request.target()).orElse(""));
    }

    @DeleteMapping("/memory/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID id) {
        memory.remove(current.require(EDIT_KNOWLEDGE).workspace(), id);
    }
}
