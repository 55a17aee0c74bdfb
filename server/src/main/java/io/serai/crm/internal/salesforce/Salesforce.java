package io.serai.crm.internal.salesforce;

import static io.serai.crm.internal.values.Nodes.text;

import io.serai.channels.Connector;
import io.serai.crm.CrmId;
import io.serai.crm.system.Connection;
import io.serai.crm.system.CrmCalls;
import io.serai.crm.system.CrmSystem;
import io.serai.crm.system.CrmTrouble;
import io.serai.crm.system.Person;
import io.serai.crm.system.Property;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Salesforce by an app that its owner lets in, or by one that signs in by itself. */
@Component
public final class Salesforce implements CrmSystem {
    static final String LOGIN = "login_url";
    static final String CLIENT = "client_id";
    static final String SECRET = "client_secret";
    static final String REFRESH = "refresh_token";
    static final String SANDBOX = "sandbox";

    private static final int READ_AT_ONCE = 200;

    private final CrmCalls calls;
    private final SalesforceCalls salesforce;
    private final SalesforceWriting writing;
    private final SalesforceAuthorization authorization;

    Salesforce(CrmCalls calls) {
        this.calls = calls;
        var tokens = new SalesforceTokens(calls);
        this.salesforce = new SalesforceCalls(calls, tokens);
        this.writing = new SalesforceWriting(salesforce);
        this.authorization = new SalesforceAuthorization(tokens, this::login);
    }

    @Override
    public String kind() {
        return "salesforce";
    }

    @Override
    public String title() {
        return "Salesforce";
    }

    @Override
    public List<Connector.Field> fields() {
        return List.of(
                Connector.Field.optional(SANDBOX, "false"),
                Connector.Field.optional(LOGIN, ""),
                Connector.Field.required(CLIENT),
                Connector.Field.secret(SECRET),
                Connector.Field.optional("country", ""));
    }

    /** The organisation's own address, else the one for all. */
    private String login(Map<String, String> values) {
        String own = values.getOrDefault(LOGIN, "").strip();
        if (!own.isEmpty()) {
            return calls.checked(own).toString();
        }
        return values.getOrDefault(SANDBOX, "").equals("true")
                ? "https://test.salesforce.com"
                : "https://login.salesforce.com";
    }

    @Override
    public Checked check(WorkspaceId workspace, Map<String, String> values) {
        Map<String, String> settings = new HashMap<>();
        settings.put(LOGIN, login(values));
        settings.put(SANDBOX, values.getOrDefault(SANDBOX, "false"));
        settings.put(CLIENT, values.getOrDefault(CLIENT, ""));
        settings.put("country", values.getOrDefault("country", ""));
        Map<String, Secret> credentials = new HashMap<>();
        for (String field : List.of(SECRET, REFRESH)) {
            String value = values.getOrDefault(field, "").strip();
            if (!value.isEmpty()) {
                credentials.put(field, new Secret(value));
            }
        }
        if (!credentials.containsKey(REFRESH) && values.getOrDefault(LOGIN, "").isBlank()) {
            throw Problem.invalid(
                    "To sign in by the app's own id and secret, your organisation's address is needed: https://…my.salesforce.com.");
        }
        Connection tried = new Connection(
                workspace,
                new CrmId(new UUID(0, 0)),
                kind(),
                title(),
                URI.create("https://localhost"),
                settings,
                credentials,
                credentials::putAll);
        try {
            test(tried);
        } catch (CrmTrouble trouble) {
            throw Problem.invalid(trouble.text());
        }
        return new Checked(title(), settings, credentials);
    }

    @Override
    public void test(Connection connection) {
        salesforce.query(connection, "query", "SELECT Id FROM Contact LIMIT 1");
    }

    @Override
    public List<Property> properties(Connection connection) {
        List<Property> properties = new ArrayList<>();
        salesforce
                .get(connection, SalesforceCalls.API + "/sobjects/Contact/describe")
                .path("fields")
                .forEach(field -> {
                    if (SalesforceReading.isPlain(field)) {
                        properties.add(SalesforceReading.property(field));
                    }
                });
        return properties;
    }

    @Override
    public Map<String, String> usual() {
        return Map.of(
                "first_name", "FirstName",
                "last_name", "LastName",
                "email", "Email",
                "phone", "Phone",
                "country", "MailingCountry");
    }

    @Override
    public Batch pull(Connection connection, Place place, Set<String> properties) {
        JsonNode answer = page(connection, place, "query", Soql.people(properties, place.since()));
        return new Batch(SalesforceReading.people(answer), List.of(), next(answer));
    }

    /** Deleted ones are asked for by the same clock; one that was merged says into whom. */
    @Override
    public Batch gone(Connection connection, Place place) {
        JsonNode answer = page(connection, place, "queryAll", Soql.gone(place.since()));
        return new Batch(List.of(), SalesforceReading.gone(answer), next(answer));
    }

    private JsonNode page(Connection connection, Place place, String resource, String soql) {
        Optional<String> more =
                place.page().filter(path -> path.matches("/services/data/v[0-9.]+/query(All)?/[\\w-]+"));
        return more.isPresent() ? salesforce.get(connection, more.get()) : salesforce.query(connection, resource, soql);
    }

    private static Optional<String> next(JsonNode answer) {
        return answer.path("done").asBoolean(true) ? Optional.empty() : text(answer, "nextRecordsUrl");
    }

    @Override
    public List<Person> read(Connection connection, Collection<String> ids, Set<String> properties) {
        List<String> all = ids.stream().filter(Soql::isId).toList();
        List<Person> people = new ArrayList<>();
        for (int from = 0; from < all.size(); from += READ_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + READ_AT_ONCE));
            people.addAll(
                    SalesforceReading.people(salesforce.query(connection, "query", Soql.these(properties, some))));
        }
        return people;
    }

    @Override
    public List<Person> find(
            Connection connection, Optional<String> email, Optional<String> phone, Set<String> properties) {
        return email.isEmpty() && phone.isEmpty()
                ? List.of()
                : SalesforceReading.people(salesforce.query(connection, "query", Soql.meant(properties, email, phone)));
    }

    @Override
    public List<Outcome> write(Connection connection, List<Wish> wishes) {
        return writing.write(connection, wishes);
    }

    @Override
    public void erase(Connection connection, String id) {
        writing.erase(connection, id);
    }

    @Override
    public String note(Connection connection, String person, Note note) {
        return writing.note(connection, person, note);
    }

    @Override
    public Authorization authorization() {
        return authorization;
    }
}
