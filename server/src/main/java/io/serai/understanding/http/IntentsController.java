package io.serai.understanding.http;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.language.Languages;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.understanding.Entity;
import io.serai.understanding.Heard;
import io.serai.understanding.Intent;
import io.serai.understanding.IntentGuess;
import io.serai.understanding.IntentModel;
import io.serai.understanding.Mood;
import io.serai.understanding.Understanding;
import io.serai.understanding.Utterance;
import io.serai.understanding.internal.shop.ReadyMade;
import io.serai.understanding.internal.shop.ShopIntents;
import io.serai.understanding.internal.shop.ShopModels;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the bot understands, and a place to see it. */
@RestController
@RequestMapping("/api/intents")
class IntentsController {
    private static final int LONGEST = 2_000;

    private final ShopIntents intents;
    private final ShopModels models;
    private final Understanding understanding;
    private final Languages languages;
    private final Accounts accounts;
    private final CurrentAgent current;
    private final AuditLog audit;
    private final Clock clock;

    IntentsController(
            ShopIntents intents,
            ShopModels models,
            Understanding understanding,
            Languages languages,
            Accounts accounts,
            CurrentAgent current,
            AuditLog audit,
            Clock clock) {
        this.intents = intents;
        this.models = models;
        this.understanding = understanding;
        this.languages = languages;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param readyMade those that the workspace has not taken over yet
     * @param learning whether a change is still being learned
     */
    record Overview(
            List<Intent> intents,
            List<Intent> readyMade,
            List<IntentModel.Overlap> overlaps,
            boolean learning,
            List<String> orderPatterns) {}

    record IntentRequest(
            @Nullable String name,
            @Nullable Boolean enabled,
            @Nullable List<String> examples,
            Intent.@Nullable Action action) {}

    record PatternsRequest(@Nullable List<String> patterns) {}

    /** @param seen what was read in pictures that came along */
    record TryRequest(@Nullable String text, @Nullable List<String> seen) {}

    record Tried(Language language, List<IntentGuess> intents, List<Entity> entities, Mood mood) {}

    @GetMapping
    Overview overview() {
        Agent agent = current.require(Permission.EDIT_BOT);
        List<Intent> own = intents.all(agent.workspace());
        List<Intent> offered = ReadyMade.all().stream()
                .filter(ready -> own.stream().noneMatch(one -> one.key().equals(ready.key())))
                .toList();
        ShopModels.State state = models.state(agent.workspace());
        return new Overview(own, offered, state.overlaps(), state.learning(), intents.of(agent.workspace()));
    }

    /** @param name empty where the desk has a name for it */
    record Named(String key, String name) {}

    record Names(List<Named> items) {}

    /** What lists can be narrowed to: for everybody who reads them. */
    @GetMapping("/names")
    Names names() {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        return new Names(intents.all(agent.workspace()).stream()
                .filter(Intent::enabled)
                .map(intent -> new Named(intent.key(), intent.name()))
                .toList());
    }

    @PutMapping("/{key}")
    Intent save(@PathVariable String key, @RequestBody IntentRequest request) {
        Agent agent = current.require(Permission.EDIT_BOT);
        var intent = new Intent(
                key,
                Objects.requireNonNullElse(request.name(), ""),
                Objects.requireNonNullElse(request.enabled(), true),
                Objects.requireNonNullElse(request.examples(), List.of()),
                Objects.requireNonNullElse(request.action(), new Intent.Action.Notice()));
        intents.save(agent.workspace(), intent);
        models.state(agent.workspace());
        audit.record(agent.workspace(), Optional.of(agent.id()), "intent.changed", Map.of("intent", key));
        return intent;
    }

    @DeleteMapping("/{key}")
    void remove(@PathVariable String key) {
        Agent agent = current.require(Permission.EDIT_BOT);
        if (!intents.remove(agent.workspace(), key)) {
            throw Problem.notFound("There is no such intent.");
        }
        audit.record(agent.workspace(), Optional.of(agent.id()), "intent.removed", Map.of("intent", key));
    }

    @PutMapping("/order-patterns")
    List<String> savePatterns(@RequestBody PatternsRequest request) {
        Agent agent = current.require(Permission.EDIT_BOT);
        intents.saveOrderPatterns(agent.workspace(), Objects.requireNonNullElse(request.patterns(), List.of()));
        audit.record(agent.workspace(), Optional.of(agent.id()), "order_patterns.changed", Map.of());
        return intents.of(agent.workspace());
    }

    @PostMapping("/try")
    Tried listen(@RequestBody TryRequest request) {
        Agent agent = current.require(Permission.EDIT_BOT);
        String text = Objects.requireNonNullElse(request.text(), "").strip();
        String seen = String.join("\n", Objects.requireNonNullElse(request.seen(), List.of()))
                .strip();
        if (text.isEmpty() && seen.isEmpty() || text.length() > LONGEST || seen.length() > LONGEST) {
            throw Problem.invalid("Say something of at most " + LONGEST + " characters.");
        }
        Language language =
                languages.detect(text.isEmpty() ? seen : text, Optional.empty()).language();
        Heard heard = heard(agent, text, language).beside(heard(agent, seen, language));
        return new Tried(language, heard.intents(), heard.entities(), heard.mood());
    }

    private Heard heard(Agent agent, String text, Language language) {
        return understanding.hear(new Utterance(
                agent.workspace(),
                text.isEmpty() ? List.of() : List.of(text),
                language,
                Optional.empty(),
                clock.instant(),
                accounts.workspace(agent.workspace()).zone()));
    }
}
