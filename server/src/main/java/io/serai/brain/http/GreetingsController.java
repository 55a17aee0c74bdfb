package io.serai.brain.http;

import static io.serai.privacy.Permission.EDIT_BOT;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.brain.GreetingRule;
import io.serai.brain.Greetings;
import io.serai.brain.Greetings.Situation;
import io.serai.brain.Greetings.Weighed;
import io.serai.brain.Persona;
import io.serai.brain.Personas;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The matrix of greetings, and a place to see which one somebody would hear. */
@RestController
@RequestMapping("/api/bot/greetings")
class GreetingsController {
    private final Greetings greetings;
    private final Personas personas;
    private final Accounts accounts;
    private final CurrentAgent current;

    GreetingsController(Greetings greetings, Personas personas, Accounts accounts, CurrentAgent current) {
        this.greetings = greetings;
        this.personas = personas;
        this.accounts = accounts;
        this.current = current;
    }

    record RuleList(List<GreetingRule> items) {}

    record RuleRequest(
            @Nullable Boolean enabled,
            @Nullable ChannelKind channel,
            @Nullable ChannelAccountId account,
            @Nullable Language language,
            @Nullable String country,
            @Nullable String page,
            @Nullable Boolean returning,
            @Nullable Boolean open,
            @Nullable Map<Language, String> texts) {
        GreetingRule of(UUID id) {
            return new GreetingRule(
                    id,
                    enabled == null || enabled,
                    Optional.ofNullable(channel),
                    Optional.ofNullable(account),
                    Optional.ofNullable(language),
                    Optional.ofNullable(country),
                    Optional.ofNullable(page),
                    Optional.ofNullable(returning),
                    Optional.ofNullable(open),
                    Optional.ofNullable(texts).orElse(Map.of()));
        }
    }

    record PreviewRequest(
            @Nullable ChannelKind channel,
            @Nullable ChannelAccountId account,
            @Nullable Language language,
            @Nullable String country,
            @Nullable String page,
            boolean returning,
            boolean open) {
        Situation situation(Language otherwise) {
            return new Situation(
                    Optional.ofNullable(channel).orElse(ChannelKind.WIDGET),
                    Optional.ofNullable(account),
                    Optional.ofNullable(language).orElse(otherwise),
                    Optional.ofNullable(country).filter(code -> !code.isBlank()),
                    Optional.ofNullable(page).filter(path -> !path.isBlank()),
                    returning,
                    open);
        }
    }

    /** @param text absent: the built-in line of the bot's tone; {@code persona}: the persona's own, since no rule fits */
    record PreviewView(Optional<String> text, boolean persona, List<Weighed> rules) {}

    @GetMapping
    RuleList list() {
        return new RuleList(greetings.rules(current.require(EDIT_BOT).workspace()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    GreetingRule add(@RequestBody RuleRequest request) {
        return put(request.of(Ids.next()));
    }

    @PutMapping("/{id}")
    GreetingRule change(@PathVariable UUID id, @RequestBody RuleRequest request) {
        return put(request.of(id));
    }

    private GreetingRule put(GreetingRule rule) {
        greetings.put(current.require(EDIT_BOT).workspace(), rule);
        return rule;
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        greetings.remove(current.require(EDIT_BOT).workspace(), id);
    }

    @PostMapping("/preview")
    PreviewView preview(@RequestBody PreviewRequest request) {
        Agent agent = current.require(EDIT_BOT);
        Situation situation = request.situation(agent.language());
        List<Weighed> weighed = greetings.weigh(agent.workspace(), situation);
        Persona persona = personas.of(agent.workspace());
        Optional<String> ruled = weighed.stream()
                .filter(Weighed::wins)
                .findFirst()
                .flatMap(winner -> winner.rule().textIn(situation.language()));
        String shop = accounts.workspace(agent.workspace()).shopName();
        return new PreviewView(
                ruled.or(() -> own(persona, situation.language()))
                        .map(text -> text.replace("{name}", persona.name()).replace("{shop}", shop)),
                ruled.isEmpty(),
                weighed);
    }

    private static Optional<String> own(Persona persona, Language language) {
        return Optional.ofNullable(persona.greetings().get(language))
                .or(() -> Optional.ofNullable(persona.greetings().get(language.primary())))
                .filter(line -> !line.isBlank());
    }
}
