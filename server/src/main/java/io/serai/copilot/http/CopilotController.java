package io.serai.copilot.http;

import io.serai.accounts.Agent;
import io.serai.conversations.ConversationId;
import io.serai.copilot.internal.Drafts;
import io.serai.copilot.internal.Drafts.Draft;
import io.serai.copilot.internal.JudgementStore;
import io.serai.copilot.internal.JudgementStore.Judgement;
import io.serai.copilot.internal.JudgementStore.Kind;
import io.serai.copilot.internal.JudgementStore.Tally;
import io.serai.copilot.internal.NextSteps;
import io.serai.copilot.internal.NextSteps.Next;
import io.serai.copilot.internal.Rewrites;
import io.serai.copilot.internal.Rewrites.How;
import io.serai.copilot.internal.Rewrites.Rewritten;
import io.serai.copilot.internal.Suggestions;
import io.serai.copilot.internal.Suggestions.Suggested;
import io.serai.copilot.internal.Summaries;
import io.serai.copilot.internal.Summary;
import io.serai.inbox.Access;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Help for whoever answers. Nothing here sends, changes or assigns anything. */
@RestController
@RequestMapping("/api")
class CopilotController {
    private static final int LONGEST = 20_000;
    private static final Duration LATELY = Duration.ofDays(30);

    private final Drafts drafts;
    private final Summaries summaries;
    private final Rewrites rewrites;
    private final Suggestions suggestions;
    private final NextSteps nextSteps;
    private final JudgementStore judgements;
    private final Access access;
    private final CurrentAgent current;
    private final Clock clock;

    CopilotController(
            Drafts drafts,
            Summaries summaries,
            Rewrites rewrites,
            Suggestions suggestions,
            NextSteps nextSteps,
            JudgementStore judgements,
            Access access,
            CurrentAgent current,
            Clock clock) {
        this.drafts = drafts;
        this.summaries = summaries;
        this.rewrites = rewrites;
        this.suggestions = suggestions;
        this.nextSteps = nextSteps;
        this.judgements = judgements;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    record TextRequest(@Nullable String text, @Nullable How how) {
        String words() {
            String words = Optional.ofNullable(text).orElse("");
            if (words.length() > LONGEST) {
                throw Problem.invalid("A text has at most " + LONGEST + " characters.");
            }
            return words;
        }
    }

    record NextList(List<Next> items) {}

    /** @param result an id that the desk gave the result; @param by as the result says */
    record JudgementRequest(
            @Nullable String result,
            @Nullable Kind kind,
            @Nullable String by,
            boolean useful) {}

    record TallyList(List<Tally> items) {}

    @PostMapping("/conversations/{id}/copilot/draft")
    Draft draft(@PathVariable String id) {
        return drafts.draft(current.agent(), parse(id));
    }

    @PostMapping("/conversations/{id}/copilot/summary")
    Summary summary(@PathVariable String id) {
        return summaries.summary(current.agent(), parse(id));
    }

    @PostMapping("/conversations/{id}/copilot/rewrite")
    Rewritten rewrite(@PathVariable String id, @RequestBody TextRequest request) {
        if (request.words().isBlank() || request.how() == null) {
            throw Problem.invalid("Write something first, and say how it should be put.");
        }
        return rewrites.rewrite(current.agent(), parse(id), request.words(), request.how());
    }

    @PostMapping("/conversations/{id}/copilot/suggest")
    Suggested suggest(@PathVariable String id, @RequestBody TextRequest request) {
        return suggestions.suggest(current.agent(), parse(id), request.words());
    }

    @GetMapping("/conversations/{id}/copilot/next")
    NextList next(@PathVariable String id) {
        return new NextList(nextSteps.next(current.agent(), parse(id)));
    }

    @PostMapping("/conversations/{id}/copilot/judge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judge(@PathVariable String id, @RequestBody JudgementRequest request) {
        Agent agent = current.agent();
        access.conversation(agent, parse(id), Permission.REPLY);
        String by = Optional.ofNullable(request.by()).orElse("");
        if (request.kind() == null || !by.matches("[a-z_]{1,30}")) {
            throw Problem.invalid("Say what is judged.");
        }
        judgements.put(
                agent.workspace(),
                new Judgement(
                        Ids.parse(String.valueOf(request.result())),
                        parse(id),
                        agent.id(),
                        request.kind(),
                        by,
                        request.useful(),
                        clock.instant()));
    }

    /** The last thirty days. */
    @GetMapping("/copilot/judgements")
    TallyList tallies() {
        Agent agent = current.require(Permission.EDIT_BOT);
        return new TallyList(
                judgements.tallies(agent.workspace(), clock.instant().minus(LATELY)));
    }

    private static ConversationId parse(String id) {
        return new ConversationId(Ids.parse(id));
    }
}
