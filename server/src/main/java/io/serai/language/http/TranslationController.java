package io.serai.language.http;

import static io.serai.privacy.Permission.EDIT_BOT;

import io.serai.accounts.Agent;
import io.serai.language.Translation.Trouble;
import io.serai.language.internal.translation.TryOut;
import io.serai.language.internal.translation.TryOut.Tried;
import io.serai.language.internal.translation.book.Entry;
import io.serai.language.internal.translation.book.Rests;
import io.serai.language.internal.translation.book.Rules;
import io.serai.language.internal.translation.book.TranslationBook;
import io.serai.language.internal.translation.book.TranslationBook.Terms;
import io.serai.language.internal.translation.providers.ProviderKind;
import io.serai.language.internal.translation.spending.Meter;
import io.serai.language.internal.translation.spending.Spent;
import io.serai.models.ChatModel;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** Who translates, in which order, and what they may use. The server will call their addresses, so only those who may edit the bot set them. */
@RestController
@RequestMapping("/api/translation")
class TranslationController {
    private static final int DAYS = 30;

    private final TranslationBook book;
    private final TryOut tryOut;
    private final Rests rests;
    private final Meter meter;
    private final ChatModel chat;
    private final CurrentAgent current;
    private final AuditLog audit;

    TranslationController(
            TranslationBook book,
            TryOut tryOut,
            Rests rests,
            Meter meter,
            ChatModel chat,
            CurrentAgent current,
            AuditLog audit) {
        this.book = book;
        this.tryOut = tryOut;
        this.rests = rests;
        this.meter = meter;
        this.chat = chat;
        this.current = current;
        this.audit = audit;
    }

    record ProviderRequest(
            Optional<String> kind,
            Optional<String> baseUrl,
            Optional<String> region,
            Optional<String> apiKey,
            Optional<Boolean> enabled,
            Optional<Long> dailyLimit,
            Optional<UUID> like) {
        Terms terms() {
            return new Terms(
                    named(kind.orElse("")),
                    baseUrl.map(String::strip).filter(url -> !url.isEmpty()).map(ProviderRequest::address),
                    region.orElse(""),
                    apiKey.map(String::strip).filter(key -> !key.isEmpty()).map(Secret::new),
                    enabled.orElse(true),
                    dailyLimit);
        }

        private static ProviderKind named(String name) {
            try {
                return ProviderKind.valueOf(name.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw Problem.invalid("This translation service is not known.");
            }
        }

        private static URI address(String url) {
            try {
                return new URI(url);
            } catch (URISyntaxException notAnAddress) {
                throw Problem.invalid("This is not an address. It looks like https://translate.example.com.");
            }
        }

        @Override
        public String toString() {
            return "ProviderRequest[" + kind + ", " + baseUrl + "]";
        }
    }

    /** @param trouble why it rests, or failed last */
    record ProviderView(
            UUID id,
            ProviderKind kind,
            String baseUrl,
            String region,
            boolean hasKey,
            boolean enabled,
            Optional<Long> dailyLimit,
            boolean rests,
            Optional<Trouble> trouble) {}

    record RulesView(boolean automatic, boolean redact, Optional<Long> dailyLimit) {}

    /** @param chat whether the workspace has chat models; they translate when nobody else does, unless they are switched off here */
    record TranslationView(
            List<ProviderView> providers, boolean chat, RulesView rules, String today, List<Spent> spent) {}

    record Order(List<UUID> ids) {}

    record TestView(boolean ok, double milliseconds, Optional<String> said, Optional<Trouble> trouble, String detail) {}

    @GetMapping
    TranslationView translation() {
        return view(current.require(EDIT_BOT).workspace());
    }

    private TranslationView view(WorkspaceId workspace) {
        Rules rules = book.rules(workspace);
        return new TranslationView(
                book.all(workspace).stream().map(this::view).toList(),
                chat.configured(workspace),
                new RulesView(rules.automatic(), rules.redact(), rules.dailyLimit()),
                meter.today().toString(),
                meter.since(workspace, DAYS));
    }

    private ProviderView view(Entry entry) {
        return new ProviderView(
                entry.id(),
                entry.kind(),
                entry.address().toString(),
                entry.region(),
                entry.sealedKey().isPresent(),
                entry.enabled(),
                entry.dailyLimit(),
                rests.rests(entry.id()),
                rests.why(entry.id()));
    }

    @PostMapping("/providers")
    @ResponseStatus(HttpStatus.CREATED)
    ProviderView add(@RequestBody ProviderRequest request) {
        Agent agent = current.require(EDIT_BOT);
        Entry added = book.add(agent.workspace(), request.terms());
        record(agent, "translation.connected", added.kind().name());
        return view(added);
    }

    @PutMapping("/providers/{id}")
    ProviderView change(@PathVariable UUID id, @RequestBody ProviderRequest request) {
        Agent agent = current.require(EDIT_BOT);
        Entry changed = book.change(agent.workspace(), id, request.terms());
        record(agent, "translation.changed", changed.kind().name());
        return view(changed);
    }

    @DeleteMapping("/providers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        Agent agent = current.require(EDIT_BOT);
        book.remove(agent.workspace(), id);
        record(agent, "translation.disconnected", "");
    }

    @PutMapping("/order")
    TranslationView order(@RequestBody Order order) {
        Agent agent = current.require(EDIT_BOT);
        book.order(agent.workspace(), order.ids());
        return view(agent.workspace());
    }

    @PutMapping("/rules")
    TranslationView rules(@RequestBody RulesView rules) {
        Agent agent = current.require(EDIT_BOT);
        book.rule(agent.workspace(), new Rules(rules.automatic(), rules.redact(), rules.dailyLimit()));
        record(agent, "translation.rules_set", "");
        return view(agent.workspace());
    }

    /** Stores nothing; {@code like} names a provider whose key may be used for the same address. */
    @PostMapping("/test")
    TestView test(@RequestBody ProviderRequest request) {
        Agent agent = current.require(EDIT_BOT);
        Tried tried = tryOut.tried(agent.workspace(), request.like(), request.terms(), agent.language());
        return new TestView(
                tried.trouble().isEmpty(), tried.milliseconds(), tried.said(), tried.trouble(), tried.detail());
    }

    private void record(Agent agent, String action, String kind) {
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                action,
                kind.isEmpty() ? Map.of() : Map.of("kind", kind.toLowerCase(Locale.ROOT)));
    }
}
