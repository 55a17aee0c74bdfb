package io.serai.integrations.internal.mcp;

import io.serai.integrations.internal.routes.Desk;
import io.serai.integrations.internal.routes.Route;
import io.serai.integrations.internal.routes.Routes;
import io.serai.integrations.internal.tokens.ApiToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What assistants can read by its address: {@code serai://} and the path of the public interface, as far as the token opens it. */
@Component
class McpResources {
    private static final String SCHEME = "serai://";
    private static final String JSON = "application/json";

    private static final List<Listed> FIXED = List.of(
            new Listed("conversations?view=unassigned", "waiting", "Conversations that wait for a person"),
            new Listed("conversations?view=mine", "mine", "Conversations of the agent for whom the token acts"),
            new Listed("tags", "tags", "The shop's tags"),
            new Listed("agents", "agents", "Who works here"),
            new Listed("teams", "teams", "Teams and their members"),
            new Listed("channels", "channels", "Connected accounts"),
            new Listed("replies", "replies", "Canned replies"),
            new Listed("knowledge/faqs", "faqs", "FAQ entries"));
    private static final List<Listed> TEMPLATES = List.of(
            new Listed("conversations/{id}", "conversation", "A conversation with its newest messages"),
            new Listed("conversations/{id}/transcript.txt", "transcript", "What was said in a conversation, as text"),
            new Listed("contacts/{id}", "contact", "A customer"),
            new Listed("contacts/{id}/timeline", "timeline", "All that happened with a customer"),
            new Listed("orders/{id}", "order", "An order"));

    private final Routes routes;
    private final JsonMapper json;

    McpResources(Routes routes, JsonMapper json) {
        this.routes = routes;
        this.json = json;
    }

    private record Listed(String path, String name, String description) {}

    List<Map<String, Object>> list(ApiToken token) {
        return listed(token, FIXED, "uri");
    }

    List<Map<String, Object>> templates(ApiToken token) {
        return listed(token, TEMPLATES, "uriTemplate");
    }

    private List<Map<String, Object>> listed(ApiToken token, List<Listed> all, String address) {
        return all.stream()
                .filter(one -> route(one.path())
                        .filter(route -> token.has(route.scope()))
                        .isPresent())
                .map(one -> Map.<String, Object>of(
                        address,
                        SCHEME + one.path(),
                        "name",
                        one.name(),
                        "description",
                        one.description(),
                        "mimeType",
                        type(one.path())))
                .toList();
    }

    private Optional<Route> route(String path) {
        return routes.find(HttpMethod.GET, "/" + path.replaceFirst("\\?.*", "")).map(Routes.Found::route);
    }

    private static String type(String path) {
        return path.endsWith(".txt") ? "text/plain" : JSON;
    }

    /** Empty where there is no such thing, or the token does not open it: both look the same. */
    Optional<Map<String, Object>> read(ApiToken token, Desk.Asking desk, String uri) {
        if (!uri.startsWith(SCHEME)) {
            return Optional.empty();
        }
        var address = UriComponentsBuilder.fromUriString("/" + uri.substring(SCHEME.length()))
                .build();
        String path = String.valueOf(address.getPath());
        return routes.find(HttpMethod.GET, path)
                .filter(found -> token.has(found.route().scope()))
                .map(found -> desk.get(found.desk(), address.getQueryParams().toSingleValueMap()))
                .filter(Desk.Told::isWell)
                .map(told -> Map.of("uri", uri, "mimeType", type(path), "text", text(told.body())));
    }

    private String text(JsonNode body) {
        return body.isString() ? body.asString() : json.writeValueAsString(body);
    }
}
