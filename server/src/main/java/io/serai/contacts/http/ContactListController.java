package io.serai.contacts.http;

import static io.serai.privacy.Permission.READ_CONVERSATIONS;

import io.serai.accounts.Agent;
import io.serai.contacts.ContactView;
import io.serai.contacts.LabelId;
import io.serai.contacts.internal.lists.ContactLists;
import io.serai.contacts.internal.lists.ContactLists.Line;
import io.serai.content.ChannelKind;
import io.serai.privacy.CurrentAgent;
import io.serai.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page of customers. */
@RestController
@RequestMapping("/api/contacts")
class ContactListController {
    private static final int MOST = 200;

    private final ContactLists lists;
    private final Questions questions;
    private final Shown shown;
    private final CurrentAgent current;

    ContactListController(ContactLists lists, Questions questions, Shown shown, CurrentAgent current) {
        this.lists = lists;
        this.questions = questions;
        this.shown = shown;
        this.current = current;
    }

    record LineView(
            ContactView contact,
            Instant lastSeen,
            boolean barred,
            Optional<String> externalId,
            Map<UUID, Object> fields,
            List<ChannelKind> channels,
            List<LabelId> tags) {}

    @GetMapping
    Page<LineView> list(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "100") int limit) {
        Agent agent = current.require(READ_CONVERSATIONS);
        Page<Line> page =
                lists.list(agent.workspace(), questions.read(agent, asked), cursor, Math.clamp(limit, 1, MOST));
        Shown.Sight sight = shown.to(agent);
        return new Page<>(page.items().stream().map(line -> view(sight, line)).toList(), page.next());
    }

    private static LineView view(Shown.Sight sight, Line line) {
        return new LineView(
                sight.contact(line.contact()),
                line.lastSeen(),
                line.barred(),
                line.externalId(),
                sight.fields(line.custom()),
                line.channels(),
                line.tags());
    }

    /** @param more there are more than are counted */
    record Count(int count, boolean more) {}

    @GetMapping("/count")
    Count count(@RequestParam MultiValueMap<String, String> asked) {
        Agent agent = current.require(READ_CONVERSATIONS);
        int count = lists.count(agent.workspace(), questions.read(agent, asked));
        return new Count(Math.min(count, ContactLists.MOST_COUNTED), count > ContactLists.MOST_COUNTED);
    }
}
