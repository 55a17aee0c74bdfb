package io.serai.contacts.http;

import static io.serai.privacy.Permission.READ_CONVERSATIONS;

import io.serai.accounts.Agent;
import io.serai.contacts.ContactView;
import io.serai.contacts.LabelId;
import io.serai.contacts.Labels;
import io.serai.contacts.internal.fields.CustomField;
import io.serai.contacts.internal.fields.CustomFields;
import io.serai.contacts.internal.file.ContactFiles;
import io.serai.contacts.internal.lists.ContactLists;
import io.serai.contacts.internal.lists.ContactLists.Line;
import io.serai.contacts.internal.lists.ContactQuestion;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.shared.Language;
import io.serai.shared.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of customers as a table, as it is narrowed and as far as one may see it. */
@RestController
class ExportController {
    private static final int PAGE = 500;

    private final ContactLists lists;
    private final CustomFields fields;
    private final Labels labels;
    private final Questions questions;
    private final Shown shown;
    private final CurrentAgent current;
    private final AuditLog audit;

    ExportController(
            ContactLists lists,
            CustomFields fields,
            Labels labels,
            Questions questions,
            Shown shown,
            CurrentAgent current,
            AuditLog audit) {
        this.lists = lists;
        this.fields = fields;
        this.labels = labels;
        this.questions = questions;
        this.shown = shown;
        this.current = current;
        this.audit = audit;
    }

    @GetMapping("/api/contacts.csv")
    void export(@RequestParam MultiValueMap<String, String> asked, HttpServletResponse response) throws IOException {
        Agent agent = current.require(READ_CONVERSATIONS);
        ContactQuestion question = questions.read(agent, asked);
        Shown.Sight sight = shown.to(agent);
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                "contacts_exported",
                Map.of("masked", Boolean.toString(!sight.clear())));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customers.csv\"");
        write(agent, question, sight, new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }

    private void write(Agent agent, ContactQuestion question, Shown.Sight sight, Writer out) throws IOException {
        List<CustomField> own = fields.all(agent.workspace());
        Map<LabelId, String> tags = labels.names(agent.workspace());
        List<String> head = new ArrayList<>(List.of(
                "customer id",
                "name",
                "email",
                "phone",
                "language",
                "country",
                "channels",
                "tags",
                "blocked",
                "first seen",
                "last seen"));
        own.forEach(field -> head.add(field.name()));
        out.write("\uFEFF" + CsvLine.of(head));
        Optional<String> cursor = Optional.empty();
        do {
            Page<Line> page = lists.list(agent.workspace(), question, cursor, PAGE);
            for (Line line : page.items()) {
                out.write(CsvLine.of(cells(line, sight, own, tags)));
            }
            out.flush();
            cursor = page.next();
        } while (cursor.isPresent());
    }

    private static List<String> cells(Line line, Shown.Sight sight, List<CustomField> own, Map<LabelId, String> tags) {
        ContactView contact = sight.contact(line.contact());
        Map<UUID, Object> values = sight.fields(line.custom());
        List<String> cells = new ArrayList<>(List.of(
                line.externalId().orElse(""),
                contact.name().orElse(""),
                contact.email().orElse(""),
                contact.phone().orElse(""),
                contact.language().map(Language::value).orElse(""),
                contact.country().orElse(""),
                line.channels().stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")),
                line.tags().stream().map(tag -> tags.getOrDefault(tag, "")).collect(Collectors.joining(", ")),
                line.barred() ? "yes" : "",
                contact.firstSeen().toString(),
                line.lastSeen().toString()));
        own.forEach(field -> cells.add(Optional.ofNullable(values.get(field.id().value()))
                .map(ContactFiles::shown)
                .orElse("")));
        return cells;
    }
}
