package io.serai.integrations.http.chatwoot;

import io.serai.contacts.ContactId;
import io.serai.content.Attachment;
import io.serai.content.ChannelAccountId;
import io.serai.conversations.Conversation;
import io.serai.integrations.internal.chatwoot.Numbers;
import io.serai.integrations.internal.chatwoot.Numbers.Kind;
import io.serai.integrations.internal.chatwoot.Speaking;
import io.serai.integrations.internal.chatwoot.Speaking.Chat;
import io.serai.integrations.internal.chatwoot.Visitors;
import io.serai.integrations.internal.tokens.Scope;
import io.serai.media.MediaStore;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** Conversations that a program begins, and what it sends with files. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/conversations")
class ConversationsMade {
    private final Speaking speaking;
    private final Visitors visitors;
    private final Numbers numbers;
    private final MediaStore media;

    ConversationsMade(Speaking speaking, Visitors visitors, Numbers numbers, MediaStore media) {
        this.speaking = speaking;
        this.visitors = visitors;
        this.numbers = numbers;
        this.media = media;
    }

    /**
     * In an API inbox, with a contact who has a place there or gets one; with a first message where one is given. In other inboxes the first
     * message has to be there, and goes out where the platform lets it.
     */
    @PostMapping
    Map<String, Object> begin(
            @PathVariable long account,
            @RequestBody JsonNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_WRITE);
        if (!body.path("source_id").isString() && !isApi(chat, body)) {
            return first(chat, body);
        }
        Conversation talk = body.path("source_id").isString()
                ? visitors.open(
                        visitors.of(chat.workspace(), body.get("source_id").asString()))
                : visitors.open(visitors.bring(
                        chat.workspace(),
                        new ChannelAccountId(
                                chat.id(Kind.INBOX, body.path("inbox_id").asLong(0))),
                        new ContactId(
                                chat.id(Kind.CONTACT, body.path("contact_id").asLong(0)))));
        long number = numbers.of(chat.workspace(), Kind.CONVERSATION, talk.id().value());
        String words = body.at("/message/content").asString("");
        if (!words.isBlank()) {
            say(chat, number, Map.of("type", "text", "body", words), false, Optional.empty());
        }
        return chat.conversation(chat.thread(number));
    }

    private static boolean isApi(Chat chat, JsonNode body) {
        long inbox = body.path("inbox_id").asLong(0);
        return chat.inboxes().stream()
                .anyMatch(
                        one -> Objects.equals(one.get("id"), inbox) && "Channel::Api".equals(one.get("channel_type")));
    }

    private Map<String, Object> first(Chat chat, JsonNode body) {
        JsonNode begun = chat.desk()
                .send(
                        HttpMethod.POST,
                        "/api/conversations",
                        Map.of(
                                "clientId",
                                "chatwoot:" + Ids.next(),
                                "contact",
                                chat.id(Kind.CONTACT, body.path("contact_id").asLong(0)),
                                "account",
                                chat.id(Kind.INBOX, body.path("inbox_id").asLong(0)),
                                "content",
                                Map.of(
                                        "type",
                                        "text",
                                        "body",
                                        body.at("/message/content").asString(""))))
                .orRefuse();
        return chat.conversation(chat.thread(chat.number(Kind.CONVERSATION, begun.at("/conversation/id"))));
    }

    private static JsonNode say(
            Chat chat, long conversation, Map<String, Object> content, boolean note, Optional<String> echo) {
        return chat.desk()
                .send(
                        HttpMethod.POST,
                        chat.path(conversation) + "/messages",
                        Map.of(
                                "clientId",
                                echo.orElseGet(() -> "chatwoot:" + Ids.next()),
                                "note",
                                note,
                                "content",
                                content))
                .orRefuse();
    }

    /** Each file is a message of its own here; the words stand under the first. */
    @PostMapping(path = "/{conversation}/messages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, Object> files(
            @PathVariable long account,
            @PathVariable long conversation,
            @RequestParam(name = "content", defaultValue = "") String words,
            @RequestParam(name = "private", defaultValue = "false") boolean note,
            @RequestParam(name = "echo_id") Optional<String> echo,
            @RequestParam(name = "attachments[]", required = false) Optional<List<MultipartFile>> files,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Chat chat = speaking.begin(request, response, account, Scope.CONVERSATIONS_WRITE);
        JsonNode thread = chat.thread(conversation);
        List<MultipartFile> given = files.orElse(List.of());
        if (given.isEmpty() && words.isBlank()) {
            throw Problem.invalid("The message is empty.");
        }
        if (given.isEmpty()) {
            JsonNode said = say(chat, conversation, Map.of("type", "text", "body", words), note, echo);
            return chat.shapes().message(chat.workspace(), thread.get("conversation"), said);
        }
        Optional<JsonNode> first = Optional.empty();
        for (MultipartFile file : given) {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("type", "media");
            content.put("kind", kind(file));
            content.put("file", stored(chat, file));
            if (first.isEmpty() && !words.isBlank()) {
                content.put("caption", words);
            }
            JsonNode said = say(chat, conversation, content, note, first.isEmpty() ? echo : Optional.empty());
            first = first.or(() -> Optional.of(said));
        }
        return chat.shapes().message(chat.workspace(), thread.get("conversation"), first.orElseThrow());
    }

    private Attachment stored(Chat chat, MultipartFile file) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return media.store(chat.workspace(), Optional.ofNullable(file.getOriginalFilename()), type(file), bytes);
        }
    }

    private static String type(MultipartFile file) {
        return Optional.ofNullable(file.getContentType()).orElse("application/octet-stream");
    }

    private static String kind(MultipartFile file) {
        String type = type(file);
        return type.startsWith("image/")
                ? "image"
                : type.startsWith("audio/") ? "audio" : type.startsWith("video/") ? "video" : "file";
    }
}
