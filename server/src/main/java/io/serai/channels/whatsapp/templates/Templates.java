package io.serai.channels.whatsapp.templates;

import io.serai.channels.ChannelAccount;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphAnswer;
import io.serai.channels.internal.Payload;
import io.serai.channels.whatsapp.protocol.WhatsAppGraph;
import io.serai.content.Content;
import io.serai.shared.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A WhatsApp account's templates: kept like WhatsApp has them, and filled for sending. */
public final class Templates {
    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);
    private static final String FIELDS = "id,name,language,status,category,components,quality_score,rejected_reason";
    private static final int MOST_PAGES = 50;

    private final WhatsAppGraph graph;
    private final TemplateStore store;

    public Templates(WhatsAppGraph graph, TemplateStore store) {
        this.graph = graph;
        this.store = store;
    }

    /** Approved ones first. */
    public List<MessageTemplate> of(ChannelAccount account) {
        return store.all(account.workspace(), WhatsAppGraph.waba(account));
    }

    /**
     * Fetches them all.
     *
     * @return why that did not work; what was known before stays then
     */
    public Optional<String> sync(ChannelAccount account) {
        Optional<GraphAccess> access = graph.access(account);
        if (access.isEmpty()) {
            return Optional.of("the account has no access token");
        }
        List<MessageTemplate> found = new ArrayList<>();
        Map<String, String> query = new HashMap<>(Map.of("limit", "100", "fields", FIELDS));
        for (int page = 0; page < MOST_PAGES; page++) {
            GraphAnswer answer =
                    graph.api().get(access.get(), WhatsAppGraph.waba(account) + "/message_templates", query);
            if (!(answer instanceof GraphAnswer.Done(var body))) {
                return Optional.of(why(answer));
            }
            body.list("data").stream()
                    .filter(Payload::isObject)
                    .flatMap(template -> TemplateReader.read(template).stream())
                    .forEach(found::add);
            Optional<String> after = next(body);
            if (after.isEmpty()) {
                break;
            }
            query.put("after", after.get());
        }
        store.replace(account.workspace(), WhatsAppGraph.waba(account), found);
        LOG.info("account {} has {} templates", account.id().value(), found.size());
        return Optional.empty();
    }

    private static Optional<String> next(Payload body) {
        return body.object("paging")
                .filter(paging -> paging.has("next"))
                .flatMap(paging -> paging.object("cursors"))
                .flatMap(cursors -> cursors.text("after"));
    }

    private static String why(GraphAnswer answer) {
        return switch (answer) {
            case GraphAnswer.Done done -> "";
            case GraphAnswer.Refused(var error) -> error.words();
            case GraphAnswer.Garbled(var status, var pause) -> "the answer could not be read: HTTP " + status;
            case GraphAnswer.Unreachable(var why) -> why;
            case GraphAnswer.Unknown(var why) -> why;
        };
    }

    /** WhatsApp told something about one template; one that we do not know makes us fetch them all. */
    public void told(ChannelAccount account, String topic, Map<String, String> details) {
        String name = details.getOrDefault("message_template_name", "");
        String language = details.getOrDefault("message_template_language", "");
        String waba = WhatsAppGraph.waba(account);
        boolean known = switch (topic) {
            case "message_template_status_update" ->
                details.containsKey("event")
                        && store.statusChanged(
                                account.workspace(),
                                waba,
                                name,
                                language,
                                details.get("event"),
                                Optional.ofNullable(details.get("reason")).filter(reason -> !reason.equals("NONE")));
            case "message_template_quality_update" ->
                details.containsKey("new_quality_score")
                        && store.qualityChanged(
                                account.workspace(), waba, name, language, details.get("new_quality_score"));
            case "template_category_update" ->
                details.containsKey("new_category")
                        && store.categoryChanged(
                                account.workspace(), waba, name, language, details.get("new_category"));
            default -> false;
        };
        if (!known) {
            sync(account);
        }
    }

    /**
     * With its preview as the customer will see it.
     *
     * @throws Problem INVALID when it is not approved, or something is not filled in
     */
    public Content.Template filled(ChannelAccount account, Content.Template wanted) {
        MessageTemplate template = store.find(
                        account.workspace(), WhatsAppGraph.waba(account), wanted.name(), wanted.language())
                .orElseThrow(
                        () -> Problem.invalid(
                                "This WhatsApp account has no template of this name and language. Fetch the templates again if it is new."));
        if (!template.approved()) {
            throw Problem.invalid("WhatsApp has not approved this template, or has paused it.");
        }
        List<String> missing = template.missing(wanted.values());
        if (!missing.isEmpty()) {
            throw Problem.invalid("Fill in the template's fields: " + String.join(", ", missing) + ".");
        }
        return new Content.Template(
                wanted.name(), wanted.language(), wanted.values(), template.preview(wanted.values()));
    }
}
