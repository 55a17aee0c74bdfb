package io.serai.inbox.http.translation;

import io.serai.accounts.Agent;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.inbox.Access;
import io.serai.inbox.http.ThreadViews;
import io.serai.inbox.internal.translation.DeskTranslation;
import io.serai.inbox.internal.translation.DeskTranslation.Preview;
import io.serai.inbox.internal.translation.DeskTranslation.State;
import io.serai.language.Translation;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Translation both ways. What is translated is what the agent may see: masked where they may not see contact data. */
@RestController
@RequestMapping("/api/conversations/{id}/translation")
class TranslationDeskController {
    private static final int MOST = 50;
    private static final int LONGEST = 20_000;

    private final DeskTranslation desk;
    private final Conversations conversations;
    private final Access access;
    private final CurrentAgent current;
    private final ThreadViews views;

    TranslationDeskController(
            DeskTranslation desk, Conversations conversations, Access access, CurrentAgent current, ThreadViews views) {
        this.desk = desk;
        this.conversations = conversations;
        this.access = access;
        this.current = current;
        this.views = views;
    }

    record Automatic(boolean automatic) {}

    record MessagesRequest(@Nullable List<String> messages) {}

    record Read(MessageId message, Translation outcome) {}

    record ReadList(List<Read> items) {}

    /** @param to absent: the customer's language */
    record TextRequest(
            @Nullable String text,
            @Nullable String to,
            @Nullable String instead) {
        String checked() {
            String words = Optional.ofNullable(text).orElse("").strip();
            if (words.isEmpty() || words.length() > LONGEST) {
                throw Problem.invalid("A text has 1 to " + LONGEST + " characters.");
            }
            return words;
        }
    }

    @GetMapping
    State state(@PathVariable String id) {
        Agent agent = current.agent();
        return desk.state(agent, reachable(agent, id, Permission.READ_CONVERSATIONS));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void automatic(@PathVariable String id, @RequestBody Automatic request) {
        Agent agent = current.agent();
        desk.automatic(reachable(agent, id, Permission.REPLY), request.automatic());
    }

    /** Into the reader's language. */
    @PostMapping("/messages")
    ReadList read(@PathVariable String id, @RequestBody MessagesRequest request) {
        Agent agent = current.agent();
        Conversation conversation = reachable(agent, id, Permission.REPLY);
        List<String> wanted = Optional.ofNullable(request.messages()).orElse(List.of());
        if (wanted.size() > MOST) {
            throw Problem.invalid("At most " + MOST + " messages at once.");
        }
        List<Message> messages = wanted.stream()
                .map(one -> new MessageId(Ids.parse(one)))
                .flatMap(one -> conversations.message(agent.workspace(), one).stream())
                .filter(message -> message.conversation().equals(conversation.id())
                        && message.deletedAt().isEmpty())
                .map(message -> views.message(agent, message))
                .toList();
        List<Translation> outcomes = desk.read(
                agent, conversation, messages.stream().map(Message::content).toList());
        return new ReadList(IntStream.range(0, messages.size())
                .mapToObj(at -> new Read(messages.get(at).id(), outcomes.get(at)))
                .toList());
    }

    /** Any text on the screen, into the reader's language. */
    @PostMapping("/text")
    Translation text(@PathVariable String id, @RequestBody TextRequest request) {
        Agent agent = current.agent();
        Conversation conversation = reachable(agent, id, Permission.REPLY);
        return desk.say(agent, conversation, request.checked(), agent.language());
    }

    /** What the customer would get; {@code instead} is what the agent made of it. Nothing is sent. */
    @PostMapping("/preview")
    Preview preview(@PathVariable String id, @RequestBody TextRequest request) {
        Agent agent = current.agent();
        Conversation conversation = reachable(agent, id, Permission.REPLY);
        Language to = Optional.ofNullable(request.to())
                .map(Language::new)
                .or(() -> desk.state(agent, conversation).customer())
                .orElseThrow(() -> Problem.invalid("Nobody knows the customer's language yet. Choose one."));
        return desk.preview(
                agent,
                conversation,
                request.checked(),
                Optional.ofNullable(request.instead()).filter(words -> !words.isBlank()),
                to);
    }

    private Conversation reachable(Agent agent, String id, Permission permission) {
        return access.conversation(agent, new ConversationId(Ids.parse(id)), permission);
    }
}
