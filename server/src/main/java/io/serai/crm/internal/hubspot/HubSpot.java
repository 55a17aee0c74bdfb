package io.serai.crm.internal.hubspot;

import static io.serai.crm.internal.values.Nodes.text;

import io.serai.channels.Connector;
import io.serai.channels.Webhook;
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
import java.time.Clock;
import java.time.Instant;
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
import tools.jackson.databind.node.ObjectNode;

/** HubSpot by a private app's token, or by an app that its owner installs. */
@Component
public final class HubSpot implements CrmSystem {
    static final String TOKEN = "token";
    static final String CLIENT = "client_id";
    static final String SECRET = "client_secret";
    static final String REFRESH = "refresh_token";
    static final String BASE = "base_url";

    private static final String OWN_BASE = "https://api.hubapi.com";

    private final CrmCalls calls;
    private final HubSpotTokens tokens;
    private final HubSpotCalls hubspot;
    private final HubSpotPages pages;
    private final HubSpotWriting writing;
    private final HubSpotAuthorization authorization;

    HubSpot(CrmCalls calls, Clock clock) {
        this.calls = calls;
        this.tokens = new HubSpotTokens(calls, clock);
        this.hubspot = new HubSpotCalls(calls, tokens);
        this.pages = new HubSpotPages(hubspot);
        this.writing = new HubSpotWriting(hubspot);
        this.authorization = new HubSpotAuthorization(tokens, this::base);
    }

    @Override
    public String kind() {
        return "hubspot";
    }

    @Override
    public String title() {
        return "HubSpot";
    }

    @Override
    public List<Connector.Field> fields() {
        return List.of(
                Connector.Field.optionalSecret(TOKEN),
                Connector.Field.optional(CLIENT, ""),
                Connector.Field.optionalSecret(SECRET),
                Connector.Field.optional("country", ""),
                Connector.Field.optional(BASE, OWN_BASE));
    }

    private String base(Map<String, String> values) {
        String given = values.getOrDefault(BASE, "");
        return given.isBlank() || given.equals(OWN_BASE)
                ? OWN_BASE
                : calls.checked(given).toString();
    }

    @Override
    public Checked check(WorkspaceId workspace, Map<String, String> values) {
        String base = base(values);
        Map<String, String> settings = new HashMap<>();
        settings.put(BASE, base);
        settings.put(CLIENT, values.getOrDefault(CLIENT, ""));
        settings.put("country", values.getOrDefault("country", ""));
        Map<String, Secret> credentials = new HashMap<>();
        for (String field : List.of(TOKEN, SECRET, REFRESH)) {
            String value = values.getOrDefault(field, "").strip();
            if (!value.isEmpty()) {
                credentials.put(field, new Secret(value));
            }
        }
        if (!credentials.containsKey(TOKEN) && !credentials.containsKey(REFRESH)) {
            throw Problem.invalid(
                    "A private app's token is needed, or connect by HubSpot's own page with an app's id and secret.");
        }
        Connection tried = new Connection(
                workspace,
                new CrmId(new UUID(0, 0)),
                kind(),
                title(),
                URI.create(base),
                settings,
                credentials,
                credentials::putAll);
        try {
            test(tried);
            JsonNode account = hubspot.get(tried, "/account-info/v3/details");
            text(account, "portalId").ifPresent(portal -> settings.put("account", portal));
        } catch (CrmTrouble trouble) {
            throw Problem.invalid(trouble.text());
        }
        return new Checked(title(), settings, credentials);
    }

    @Override
    public void test(Connection connection) {
        hubspot.get(connection, "/crm/v3/objects/contacts?limit=1");
    }

    @Override
    public List<Property> properties(Connection connection) {
        List<Property> properties = new ArrayList<>();
        hubspot.get(connection, "/crm/v3/properties/contacts").path("results").forEach(node -> {
            if (!node.path("hidden").asBoolean(false)) {
                properties.add(HubSpotReading.property(node));
            }
        });
        return properties;
    }

    @Override
    public Map<String, String> usual() {
        return Map.of(
                "first_name", "firstname",
                "last_name", "lastname",
                "email", "email",
                "phone", "phone",
                "language", "hs_language",
                "country", "country");
    }

    @Override
    public Batch pull(Connection connection, Place place, Set<String> properties) {
        return pages.pull(connection, place, properties);
    }

    @Override
    public Batch gone(Connection connection, Place place) {
        return pages.gone(connection, place);
    }

    @Override
    public List<Person> read(Connection connection, Collection<String> ids, Set<String> properties) {
        List<String> all = List.copyOf(ids);
        List<Person> people = new ArrayList<>();
        for (int from = 0; from < all.size(); from += HubSpotPages.LARGEST) {
            ObjectNode question = CrmCalls.JSON.createObjectNode();
            HubSpotPages.asked(properties).forEach(question.putArray("properties")::add);
            var inputs = question.putArray("inputs");
            all.subList(from, Math.min(all.size(), from + HubSpotPages.LARGEST))
                    .forEach(id -> inputs.addObject().put("id", id));
            // 207 where some are not there any more
            people.addAll(
                    HubSpotReading.people(hubspot.post(connection, "/crm/v3/objects/contacts/batch/read", question)));
        }
        return people;
    }

    @Override
    public List<Person> find(
            Connection connection, Optional<String> email, Optional<String> phone, Set<String> properties) {
        ObjectNode question = CrmCalls.JSON.createObjectNode().put("limit", 20);
        var groups = question.putArray("filterGroups");
        email.ifPresent(value -> filter(groups.addObject(), "email", "EQ", value));
        phone.ifPresent(value -> {
            // numbers lie there as people wrote them; by their last digits they are all found, and compared by us
            String digits = value.replaceAll("\\D", "");
            String last = digits.substring(Math.max(0, digits.length() - 7));
            filter(groups.addObject(), "hs_searchable_calculated_phone_number", "CONTAINS_TOKEN", "*" + last);
            filter(groups.addObject(), "hs_searchable_calculated_mobile_number", "CONTAINS_TOKEN", "*" + last);
        });
        if (groups.isEmpty()) {
            return List.of();
        }
        HubSpotPages.asked(properties).forEach(question.putArray("properties")::add);
        return HubSpotReading.people(hubspot.post(connection, "/crm/v3/objects/contacts/search", question));
    }

    private static void filter(ObjectNode group, String property, String operator, String value) {
        group.putArray("filters")
                .addObject()
                .put("propertyName", property)
                .put("operator", operator)
                .put("value", value);
    }

    @Override
    public List<Outcome> write(Connection connection, List<Wish> wishes) {
        return wishes.stream().map(wish -> writing.write(connection, wish)).toList();
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
    public boolean verify(Connection connection, Webhook webhook, Instant now) {
        return connection
                .credential(SECRET)
                .filter(secret -> HubSpotHooks.isSigned(secret, connection.hook(), webhook, now))
                .isPresent();
    }

    @Override
    public Told told(Connection connection, Webhook webhook) {
        return HubSpotHooks.told(webhook);
    }

    @Override
    public List<Connector.Paste> pastes(Connection connection) {
        return connection.credential(SECRET).isEmpty()
                ? List.of()
                : List.of(new Connector.Paste("webhook_url", connection.hook().toString()));
    }

    @Override
    public Authorization authorization() {
        return authorization;
    }
}
