package io.serai.inbox.http.beginning;

import io.serai.accounts.Agent;
import io.serai.contacts.ContactId;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.ConversationId;
import io.serai.conversations.ConversationView;
import io.serai.conversations.Message;
import io.serai.inbox.http.ThreadViews;
import io.serai.inbox.http.WrittenContent;
import io.serai.inbox.internal.beginning.Beginning;
import io.serai.inbox.internal.beginning.Opening;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a customer can be written to first, and that it is done. */
@RestController
@RequestMapping("/api")
class BeginController {
    private final Beginning beginning;
    private final CurrentAgent current;
    private final ThreadViews views;

    BeginController(Beginning beginning, CurrentAgent current, ThreadViews views) {
        this.beginning = beginning;
        this.current = current;
        this.views = views;
    }

    record BeginRequest(
            @Nullable String clientId,
            @Nullable String contact,
            @Nullable String account,
            @Nullable Content content) {}

    /** @param message the first one of ours in it */
    record BegunView(ConversationView conversation, Message message) {}

    /**
     * @param why absent where it can be: {@code must_write_first}, {@code no_email}, {@code no_phone}
     * @param free whether anything may be written at once; else nothing but an approved template
     * @param conversation the one that is open there already
     */
    record OpeningView(
            ChannelAccountId account,
            String name,
            ChannelKind kind,
            Optional<String> why,
            boolean free,
            Optional<ConversationId> conversation) {
        static OpeningView of(Opening it) {
            var account = it.account();
            return switch (it) {
                case Opening.At at ->
                    new OpeningView(
                            account.id(), account.name(), account.kind(), Optional.empty(), at.free(), at.open());
                case Opening.Closed closed ->
                    new OpeningView(
                            account.id(),
                            account.name(),
                            account.kind(),
                            Optional.of(closed.why().name().toLowerCase(Locale.ROOT)),
                            false,
                            Optional.empty());
            };
        }
    }

    record OpeningList(List<OpeningView> items) {}

    @GetMapping("/contacts/{id}/openings")
    OpeningList openings(@PathVariable String id) {
        Agent agent = current.require(Permission.REPLY);
        return new OpeningList(beginning.openings(agent, new ContactId(Ids.parse(id))).stream()
                .map(OpeningView::of)
                .toList());
    }

    @PostMapping("/conversations")
    @ResponseStatus(HttpStatus.CREATED)
    BegunView begin(@RequestBody BeginRequest request) {
        Agent agent = current.require(Permission.REPLY);
        Beginning.Begun begun = beginning.begin(
                agent,
                new ContactId(Ids.parse(String.valueOf(request.contact()))),
                new ChannelAccountId(Ids.parse(String.valueOf(request.account()))),
                WrittenContent.clientId(request.clientId()),
                WrittenContent.checked(request.content()));
        return new BegunView(views.conversation(agent, begun.conversation()), views.message(agent, begun.message()));
    }
}
