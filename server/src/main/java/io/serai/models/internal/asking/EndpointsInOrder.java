package io.serai.models.internal.asking;

import io.serai.models.ChatModel;
import io.serai.models.Tool;
import io.serai.models.internal.chat.Completions;
import io.serai.models.internal.endpoints.Breakers;
import io.serai.models.internal.endpoints.EndpointBook;
import io.serai.models.internal.endpoints.EndpointBook.Opened;
import io.serai.models.internal.spending.Purse;
import io.serai.privacy.Veil;
import io.serai.privacy.Veil.Veiled;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Asks a workspace's endpoints one after the other, as long as nobody has seen a word of an answer. */
@Service
class EndpointsInOrder implements ChatModel {
    /** One that the model made up. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[(EMAIL|PHONE)_\\d+]");

    private final EndpointBook book;
    private final Completions completions;
    private final Breakers breakers;
    private final Purse purse;
    private final Veil veil;
    private final KnownAnswers known;
    private final JsonMapper json;

    EndpointsInOrder(
            EndpointBook book,
            Completions completions,
            Breakers breakers,
            Purse purse,
            Veil veil,
            KnownAnswers known,
            JsonMapper json) {
        this.book = book;
        this.completions = completions;
        this.breakers = breakers;
        this.purse = purse;
        this.veil = veil;
        this.known = known;
        this.json = json;
    }

    @Override
    public boolean configured(WorkspaceId workspace) {
        return book.anyEnabled(workspace);
    }

    @Override
    public Reply ask(WorkspaceId workspace, Prompt prompt, Consumer<String> onPartial) {
        List<Opened> endpoints = book.open(workspace);
        if (endpoints.isEmpty()) {
            return new Reply.Failed("not connected");
        }
        Veiled veiled = veil.fresh();
        Prompt covered = covered(prompt, veiled);
        String key = KnownAnswers.key(workspace, endpoints, covered);
        Optional<Reply.Said> before = known.find(key);
        if (before.isPresent()) {
            return remembered(workspace, endpoints.getFirst(), before.get(), veiled, onPartial);
        }
        if (purse.isUsedUp(workspace)) {
            return new Reply.Failed("budget used up");
        }
        return asked(workspace, endpoints, covered, veiled, key, onPartial);
    }

    private Prompt covered(Prompt prompt, Veiled veiled) {
        List<Tool> tools = prompt.tools().stream()
                .<Tool>map(tool -> new VeiledTool(tool, veiled, json))
                .toList();
        return new Prompt(
                veiled.hide(prompt.system()),
                prompt.lines().stream()
                        .map(line -> new Line(line.speaker(), veiled.hide(line.text())))
                        .toList(),
                prompt.temperature(),
                prompt.maxTokens(),
                prompt.timeout(),
                tools,
                prompt.shape());
    }

    private Reply remembered(
            WorkspaceId workspace, Opened first, Reply.Said said, Veiled veiled, Consumer<String> onPartial) {
        String text = veiled.restore(said.text());
        onPartial.accept(text);
        return new Reply.Said(text, said.model(), 0, 0, purse.free(workspace, payer(first)));
    }

    private Reply asked(
            WorkspaceId workspace,
            List<Opened> endpoints,
            Prompt covered,
            Veiled veiled,
            String key,
            Consumer<String> onPartial) {
        long until = System.nanoTime() + covered.timeout().toNanos();
        Reply outcome = new Reply.Failed("all endpoints are resting");
        for (Opened endpoint : endpoints) {
            Duration left = Duration.ofNanos(until - System.nanoTime());
            if (left.isNegative() || !breakers.mayAsk(endpoint.id())) {
                continue;
            }
            var unveiling = new Unveiling(veiled, onPartial);
            outcome = one(workspace, endpoint, covered.within(left), veiled, unveiling, key);
            if (outcome instanceof Reply.Said || unveiling.begun()) {
                return outcome;
            }
        }
        return outcome;
    }

    private Reply one(
            WorkspaceId workspace, Opened endpoint, Prompt prompt, Veiled veiled, Unveiling unveiling, String key) {
        long began = System.nanoTime();
        Reply reply = completions.ask(endpoint.connection(), prompt, unveiling);
        unveiling.end();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return switch (reply) {
            case Reply.Failed failed -> {
                breakers.failed(endpoint.id(), failed.reason(), took);
                purse.failed(workspace, payer(endpoint));
                yield failed;
            }
            case Reply.Said said -> {
                breakers.answered(endpoint.id(), took);
                Bill bill = purse.paid(workspace, payer(endpoint), counted(prompt, said));
                String text = veiled.restore(said.text());
                if (PLACEHOLDER.matcher(text).find()) {
                    yield new Reply.Failed("invented placeholder");
                }
                known.keep(key, said);
                yield new Reply.Said(text, said.model(), said.promptTokens(), said.completionTokens(), bill);
            }
        };
    }

    /** Where an endpoint does not say what it used, it is guessed, two letters a token, so that a budget holds all the same. */
    private static Reply.Said counted(Prompt prompt, Reply.Said said) {
        if (said.promptTokens() > 0 || said.completionTokens() > 0) {
            return said;
        }
        int asked = prompt.system().length()
                + prompt.lines().stream().mapToInt(line -> line.text().length()).sum();
        return new Reply.Said(
                said.text(), said.model(), 1 + asked / 2, 1 + said.text().length() / 2, said.bill());
    }

    private static Purse.Payer payer(Opened endpoint) {
        return new Purse.Payer(endpoint.id(), endpoint.connection().endpoint().model(), endpoint.price());
    }
}
