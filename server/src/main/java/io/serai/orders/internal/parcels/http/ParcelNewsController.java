package io.serai.orders.internal.parcels.http;

import io.serai.accounts.Agent;
import io.serai.orders.ParcelNews;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.util.List;
import java.util.Map;
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

/** Whether customers are told of trouble with their parcels, and who allowed it. */
@RestController
@RequestMapping("/api/parcels/news")
class ParcelNewsController {
    private final ParcelNews news;
    private final CurrentAgent current;
    private final AuditLog audit;

    ParcelNewsController(ParcelNews news, CurrentAgent current, AuditLog audit) {
        this.news = news;
        this.current = current;
        this.audit = audit;
    }

    @GetMapping
    ParcelNews.Settings settings() {
        return news.settings(current.require(Permission.READ_CONVERSATIONS).workspace());
    }

    record SettingsRequest(
            @Nullable Boolean wanted, @Nullable Integer silentDays) {}

    @PutMapping
    ParcelNews.Settings settle(@RequestBody SettingsRequest request) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        ParcelNews.Settings now = news.settings(agent.workspace());
        var next = new ParcelNews.Settings(
                request.wanted() == null ? now.wanted() : request.wanted(),
                request.silentDays() == null ? now.silentDays() : request.silentDays());
        news.settle(agent.workspace(), next);
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                "parcel_news.changed",
                Map.of("wanted", Boolean.toString(next.wanted())));
        return next;
    }

    record FormView(
            @Nullable String name,
            @Nullable String language,
            @Nullable Integer places) {}

    record Chosen(Optional<ParcelNews.Form> form) {}

    /** What goes out through this account when nothing but an approved template may. */
    @GetMapping("/forms/{account}")
    Chosen form(@PathVariable String account) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        return new Chosen(news.form(agent.workspace(), Ids.parse(account)));
    }

    /** Without a name: none. */
    @PutMapping("/forms/{account}")
    Chosen choose(@PathVariable String account, @RequestBody FormView form) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        Optional<ParcelNews.Form> chosen = form.name() == null || form.name().isBlank()
                ? Optional.empty()
                : Optional.of(new ParcelNews.Form(
                        form.name(),
                        form.language() == null ? "en" : form.language(),
                        form.places() == null ? 0 : form.places()));
        news.settle(agent.workspace(), Ids.parse(account), chosen);
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                "parcel_news.template",
                Map.of("template", chosen.map(ParcelNews.Form::name).orElse("")));
        return form(account);
    }

    record Numbers(List<String> items) {}

    @GetMapping("/{conversation}")
    Numbers of(@PathVariable String conversation) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        return new Numbers(news.of(agent.workspace(), Ids.parse(conversation)));
    }

    record AllowRequest(@Nullable String number, @Nullable String carrier) {}

    /** The customer said yes to somebody at the desk. */
    @PostMapping("/{conversation}")
    Numbers allow(@PathVariable String conversation, @RequestBody AllowRequest request) {
        Agent agent = current.require(Permission.REPLY);
        if (request.number() == null
                || request.number().isBlank()
                || request.number().length() > 60) {
            throw Problem.invalid("A tracking number has 1 to 60 characters.");
        }
        news.allow(
                agent.workspace(), Ids.parse(conversation), request.number(), Optional.ofNullable(request.carrier()));
        return of(conversation);
    }

    @DeleteMapping("/{conversation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable String conversation, @RequestParam Optional<String> number) {
        Agent agent = current.require(Permission.REPLY);
        news.stop(agent.workspace(), Ids.parse(conversation), number);
    }
}
