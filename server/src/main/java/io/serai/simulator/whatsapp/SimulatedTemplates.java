package io.serai.simulator.whatsapp;

import static io.serai.simulator.whatsapp.SimulatedNumber.JSON;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The templates of an account. */
public final class SimulatedTemplates {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([A-Za-z0-9_]+)}}");

    private final List<ObjectNode> all = new ArrayList<>();
    private int pageSize = 100;

    /** An approved one with a body; placeholders as {@code {{1}}} or by name. */
    public synchronized void add(String name, String language, String category, String body) {
        add(name, language, category, body, List.of());
    }

    public synchronized void add(
            String name, String language, String category, String body, List<String> quickReplies) {
        ObjectNode template = JSON.createObjectNode()
                .put("id", String.valueOf(900_000_000_000L + all.size()))
                .put("name", name)
                .put("language", language)
                .put("status", "APPROVED")
                .put("category", category);
        template.putObject("quality_score").put("score", "UNKNOWN");
        ArrayNode components = template.putArray("components");
        components.addObject().put("type", "BODY").put("text", body);
        if (!quickReplies.isEmpty()) {
            ArrayNode buttons = components.addObject().put("type", "BUTTONS").putArray("buttons");
            quickReplies.forEach(
                    title -> buttons.addObject().put("type", "QUICK_REPLY").put("text", title));
        }
        all.add(template);
    }

    synchronized void status(String name, String language, String status) {
        find(name, language).ifPresent(template -> template.put("status", status));
    }

    public synchronized void pagesOf(int size) {
        pageSize = size;
    }

    synchronized ObjectNode page(int from) {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode data = page.putArray("data");
        all.stream().skip(from).limit(pageSize).forEach(template -> data.add(template.deepCopy()));
        int next = from + data.size();
        ObjectNode paging = page.putObject("paging");
        paging.putObject("cursors").put("before", String.valueOf(from)).put("after", String.valueOf(next));
        if (next < all.size()) {
            paging.put("next", "https://graph.facebook.com/…&after=" + next);
        }
        return page;
    }

    private Optional<ObjectNode> find(String name, String language) {
        return all.stream()
                .filter(template -> template.path("name").asString("").equals(name)
                        && template.path("language").asString("").equals(language))
                .findFirst();
    }

    synchronized void check(JsonNode call) {
        ObjectNode template = find(call.path("name").asString(""), language(call))
                .orElseThrow(() -> new Refusal(
                        404,
                        132001,
                        "(#132001) Template name does not exist in the translation",
                        "template name (" + call.path("name").asString("") + ") does not exist"));
        switch (template.path("status").asString("")) {
            case "APPROVED" -> {}
            case "PAUSED" -> throw new Refusal(400, 132015, "(#132015) Template is paused", "");
            case "DISABLED" -> throw new Refusal(400, 132016, "(#132016) Template is disabled", "");
            default -> throw new Refusal(404, 132001, "(#132001) Template is not approved", "");
        }
        int wanted = names(body(template)).size();
        int given = parameters(call).size();
        if (wanted != given) {
            throw new Refusal(
                    400,
                    132000,
                    "(#132000) Number of parameters does not match the expected number of params",
                    "body: number of localizable_params (" + given + ") does not match the expected number of params ("
                            + wanted + ")");
        }
    }

    private static String language(JsonNode call) {
        return call.path("language").path("code").asString("");
    }

    private static String body(ObjectNode template) {
        return template.path("components")
                .valueStream()
                .filter(component -> component.path("type").asString("").equals("BODY"))
                .map(component -> component.path("text").asString(""))
                .findFirst()
                .orElse("");
    }

    private static Set<String> names(String body) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(body);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static List<JsonNode> parameters(JsonNode call) {
        return call.path("components")
                .valueStream()
                .filter(component -> component.path("type").asString("").equals("body"))
                .flatMap(component -> component.path("parameters").valueStream())
                .toList();
    }

    /** As the customer reads it. */
    synchronized String shown(JsonNode call) {
        List<JsonNode> parameters = parameters(call);
        return find(call.path("name").asString(""), language(call))
                .map(template -> PLACEHOLDER
                        .matcher(body(template))
                        .replaceAll(found -> Matcher.quoteReplacement(value(parameters, found.group(1)))))
                .orElse("");
    }

    private static String value(List<JsonNode> parameters, String name) {
        return parameters.stream()
                .filter(parameter ->
                        parameter.path("parameter_name").asString("").equals(name))
                .findFirst()
                .or(() -> name.matches("\\d{1,3}")
                        ? parameters.stream().skip(Integer.parseInt(name) - 1L).findFirst()
                        : Optional.empty())
                .map(parameter -> parameter.path("text").asString(""))
                .orElse("");
    }

    synchronized List<String> quickReplies(JsonNode call) {
        return find(call.path("name").asString(""), language(call)).stream()
                .flatMap(template -> template.path("components").valueStream())
                .flatMap(component -> component.path("buttons").valueStream())
                .filter(button -> button.path("type").asString("").equals("QUICK_REPLY"))
                .map(button -> button.path("text").asString(""))
                .toList();
    }
}
