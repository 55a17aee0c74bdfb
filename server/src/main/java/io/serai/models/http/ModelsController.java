package io.serai.models.http;

import static io.serai.privacy.Permission.EDIT_BOT;

import io.serai.accounts.Agent;
import io.serai.models.ChatEndpoints;
import io.serai.models.ChatEndpoints.Checked;
import io.serai.models.ChatEndpoints.Endpoint;
import io.serai.models.ChatEndpoints.Listed;
import io.serai.models.ChatEndpoints.Price;
import io.serai.models.ChatEndpoints.Terms;
import io.serai.models.Dialect;
import io.serai.models.ModelBudgets;
import io.serai.models.ModelBudgets.Account;
import io.serai.models.ModelBudgets.Limits;
import io.serai.models.ModelBudgets.Spent;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.math.BigDecimal;
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

/** The chat models that word the bot's answers. The server will call their addresses, so only those who may edit the bot set them. */
@RestController
@RequestMapping("/api/models")
class ModelsController {
    private final ChatEndpoints endpoints;
    private final ModelBudgets budgets;
    private final CurrentAgent current;
    private final AuditLog audit;

    ModelsController(ChatEndpoints endpoints, ModelBudgets budgets, CurrentAgent current, AuditLog audit) {
        this.endpoints = endpoints;
        this.budgets = budgets;
        this.current = current;
        this.audit = audit;
    }

    /** @param dialect absent: what the address gives away */
    record EndpointRequest(
            Optional<String> baseUrl,
            Optional<String> model,
            Optional<String> dialect,
            Optional<BigDecimal> promptPrice,
            Optional<BigDecimal> completionPrice,
            Optional<Boolean> enabled,
            Optional<String> apiKey,
            Optional<UUID> like) {
        Terms terms() {
            Endpoint endpoint = new Endpoint(address(), model.orElse(""));
            return new Terms(
                    endpoint,
                    dialect.filter(name -> !name.isBlank())
                            .map(EndpointRequest::named)
                            .orElseGet(() -> Dialect.of(endpoint.baseUrl())),
                    new Price(promptPrice.orElse(BigDecimal.ZERO), completionPrice.orElse(BigDecimal.ZERO)),
                    enabled.orElse(true));
        }

        private URI address() {
            try {
                return new URI(baseUrl.orElse("").strip());
            } catch (URISyntaxException notAnAddress) {
                throw Problem.invalid("This is not an address. It looks like https://api.example.com/v1.");
            }
        }

        private static Dialect named(String name) {
            try {
                return Dialect.valueOf(name.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw Problem.invalid("This kind of chat model is not known.");
            }
        }

        Optional<Secret> key() {
            return apiKey.map(String::strip).filter(key -> !key.isEmpty()).map(Secret::new);
        }

        @Override
        public String toString() {
            return "EndpointRequest[" + baseUrl + ", " + model + "]";
        }
    }

    record EndpointView(
            UUID id,
            String baseUrl,
            String model,
            Dialect dialect,
            BigDecimal promptPrice,
            BigDecimal completionPrice,
            boolean enabled,
            boolean hasKey,
            ChatEndpoints.Health health) {
        static EndpointView of(Listed listed) {
            Terms terms = listed.terms();
            return new EndpointView(
                    listed.id(),
                    terms.endpoint().baseUrl().toString(),
                    terms.endpoint().model(),
                    terms.dialect(),
                    terms.price().prompt(),
                    terms.price().completion(),
                    terms.enabled(),
                    listed.hasKey(),
                    listed.health());
        }
    }

    record BudgetView(
            String month,
            String currency,
            Optional<BigDecimal> monthly,
            int alertPercent,
            BigDecimal spent,
            ModelBudgets.Level level,
            List<Spent> byEndpoint) {
        static BudgetView of(Account account) {
            return new BudgetView(
                    account.month().toString(),
                    account.limits().currency(),
                    account.limits().monthly(),
                    account.limits().alertPercent(),
                    account.spent(),
                    account.level(),
                    account.byEndpoint());
        }
    }

    record ModelsView(List<EndpointView> endpoints, BudgetView budget) {}

    record BudgetRequest(Optional<String> currency, Optional<BigDecimal> monthly, Optional<Integer> alertPercent) {
        Limits limits() {
            return new Limits(
                    currency.map(text -> text.strip().toUpperCase(Locale.ROOT)).orElse(Limits.NONE.currency()),
                    monthly,
                    alertPercent.orElse(Limits.NONE.alertPercent()));
        }
    }

    record Order(List<UUID> ids) {}

    record TestView(boolean ok, double milliseconds, Optional<String> problem) {}

    @GetMapping
    ModelsView models() {
        return view(current.require(EDIT_BOT));
    }

    private ModelsView view(Agent agent) {
        return new ModelsView(
                endpoints.of(agent.workspace()).stream().map(EndpointView::of).toList(),
                BudgetView.of(budgets.of(agent.workspace())));
    }

    @PostMapping("/endpoints")
    @ResponseStatus(HttpStatus.CREATED)
    EndpointView add(@RequestBody EndpointRequest request) {
        Agent agent = current.require(EDIT_BOT);
        Listed added = endpoints.add(agent.workspace(), request.terms(), request.key());
        record(agent, "models.connected", host(added));
        return EndpointView.of(added);
    }

    @PutMapping("/endpoints/{id}")
    EndpointView change(@PathVariable UUID id, @RequestBody EndpointRequest request) {
        Agent agent = current.require(EDIT_BOT);
        Listed changed = endpoints.change(agent.workspace(), id, request.terms(), request.key());
        record(agent, "models.changed", host(changed));
        return EndpointView.of(changed);
    }

    @DeleteMapping("/endpoints/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        Agent agent = current.require(EDIT_BOT);
        endpoints.remove(agent.workspace(), id);
        record(agent, "models.disconnected", Map.of());
    }

    @PutMapping("/order")
    ModelsView order(@RequestBody Order order) {
        Agent agent = current.require(EDIT_BOT);
        endpoints.order(agent.workspace(), order.ids());
        return view(agent);
    }

    @PutMapping("/budget")
    ModelsView budget(@RequestBody BudgetRequest request) {
        Agent agent = current.require(EDIT_BOT);
        Limits limits = request.limits();
        budgets.limit(agent.workspace(), limits);
        record(
                agent,
                "models.budget_set",
                Map.of(
                        "monthly",
                        limits.monthly().map(BigDecimal::toPlainString).orElse("none")));
        return view(agent);
    }

    /** Stores nothing; {@code like} names an endpoint whose key may be used for the same address. */
    @PostMapping("/test")
    TestView test(@RequestBody EndpointRequest request) {
        Agent agent = current.require(EDIT_BOT);
        Checked checked = endpoints.check(agent.workspace(), request.like(), request.terms(), request.key());
        return new TestView(checked.problem().isEmpty(), checked.milliseconds(), checked.problem());
    }

    private static Map<String, String> host(Listed listed) {
        return Map.of("host", listed.terms().endpoint().baseUrl().getHost());
    }

    private void record(Agent agent, String action, Map<String, String> details) {
        audit.record(agent.workspace(), Optional.of(agent.id()), action, details);
    }
}
