package io.serai.knowledge.http;

import io.serai.accounts.Agent;
import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.Passage;
import io.serai.knowledge.Phrase;
import io.serai.knowledge.Thresholds;
import io.serai.knowledge.internal.unanswered.Theme.State;
import io.serai.knowledge.internal.unanswered.UnansweredQuestions;
import io.serai.knowledge.internal.unanswered.UnansweredQuestions.Detail;
import io.serai.knowledge.internal.unanswered.UnansweredQuestions.Group;
import io.serai.knowledge.internal.unanswered.UnansweredQuestions.Question;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What customers asked and the bot did not know. */
@RestController
@RequestMapping("/api/knowledge/unanswered")
class UnansweredController {
    private static final int MOST = 200;

    private final UnansweredQuestions questions;
    private final KnowledgeBase knowledge;
    private final CurrentAgent current;

    UnansweredController(UnansweredQuestions questions, KnowledgeBase knowledge, CurrentAgent current) {
        this.questions = questions;
        this.knowledge = knowledge;
        this.current = current;
    }

    record Spoken(Language language, long asked) {}

    record GroupView(
            UUID id,
            State state,
            Phrase title,
            long size,
            List<Spoken> languages,
            Instant since,
            Instant last,
            Optional<UUID> answer,
            boolean again) {
        static GroupView of(Group group) {
            return new GroupView(
                    group.id(),
                    group.state(),
                    group.title(),
                    group.size(),
                    group.languages().entrySet().stream()
                            .map(each -> new Spoken(each.getKey(), each.getValue()))
                            .toList(),
                    group.since(),
                    group.last(),
                    group.answer(),
                    group.again());
        }
    }

    record Totals(long open, long answered, long dismissed) {}

    record Listed(List<GroupView> items, Totals totals) {}

    /** What the bot would find today, and whether that would do. */
    record Nearest(UUID passage, Passage.Kind kind, String title, double score, boolean answers) {}

    record DetailView(GroupView group, List<Question> questions, List<Phrase> wordings, Optional<Nearest> nearest) {}

    record Answer(@Nullable String faq) {}

    @GetMapping
    Listed list(@RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "100") int limit) {
        Agent agent = current.require(Permission.EDIT_KNOWLEDGE);
        var listed = questions.list(agent.workspace(), state(state), agent.language(), Math.clamp(limit, 1, MOST));
        return new Listed(
                listed.groups().stream().map(GroupView::of).toList(),
                new Totals(
                        listed.total().getOrDefault(State.OPEN, 0L),
                        listed.total().getOrDefault(State.ANSWERED, 0L),
                        listed.total().getOrDefault(State.DISMISSED, 0L)));
    }

    private static State state(String name) {
        return switch (name) {
            case "open" -> State.OPEN;
            case "answered" -> State.ANSWERED;
            case "dismissed" -> State.DISMISSED;
            default -> throw Problem.invalid("Ask for open, answered or dismissed questions.");
        };
    }

    @GetMapping("/{id}")
    DetailView detail(@PathVariable String id) {
        Agent agent = current.require(Permission.EDIT_KNOWLEDGE);
        Detail detail = questions.detail(agent.workspace(), Ids.parse(id), agent.language());
        Phrase title = detail.group().title();
        Optional<Nearest> nearest =
                knowledge
                        .search(new KnowledgeBase.Question(agent.workspace(), title.text(), title.language()), 1)
                        .stream()
                        .filter(found -> found.score() >= Thresholds.ASK)
                        .map(UnansweredController::nearest)
                        .findFirst();
        return new DetailView(GroupView.of(detail.group()), detail.questions(), detail.wordings(), nearest);
    }

    private static Nearest nearest(Found found) {
        Passage passage = found.passage();
        return new Nearest(
                passage.id(), passage.kind(), passage.title(), found.score(), found.score() >= Thresholds.ANSWER);
    }

    @PostMapping("/{id}/answered")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answered(@PathVariable String id, @RequestBody Answer body) {
        String faq = Optional.ofNullable(body.faq())
                .orElseThrow(() -> Problem.invalid("Say which FAQ answers these questions now."));
        questions.answered(editing(), Ids.parse(id), Ids.parse(faq));
    }

    @PostMapping("/{id}/dismissed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable String id) {
        questions.dismiss(editing(), Ids.parse(id));
    }

    @PostMapping("/{id}/open")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@PathVariable String id) {
        questions.open(editing(), Ids.parse(id));
    }

    private WorkspaceId editing() {
        return current.require(Permission.EDIT_KNOWLEDGE).workspace();
    }
}
