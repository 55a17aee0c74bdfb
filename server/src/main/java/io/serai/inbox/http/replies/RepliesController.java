package io.serai.inbox.http.replies;

import io.serai.accounts.Agent;
import io.serai.content.Attachment;
import io.serai.inbox.internal.replies.CannedReplies;
import io.serai.inbox.internal.replies.CannedReply;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Replies that are written once. */
@RestController
@RequestMapping("/api/replies")
class RepliesController {
    private final CannedReplies replies;
    private final CurrentAgent current;

    RepliesController(CannedReplies replies, CurrentAgent current) {
        this.replies = replies;
        this.current = current;
    }

    record ReplyList(List<CannedReply> items) {}

    record ReplyRequest(
            boolean shared,
            @Nullable String shortcut,
            @Nullable Map<String, String> texts,
            @Nullable List<Attachment> files) {}

    @GetMapping
    ReplyList list() {
        return new ReplyList(replies.of(current.require(Permission.READ_CONVERSATIONS)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CannedReply add(@RequestBody ReplyRequest request) {
        Agent agent = current.agent();
        return replies.put(agent, reply(agent, Ids.next(), request));
    }

    @PutMapping("/{id}")
    CannedReply change(@PathVariable String id, @RequestBody ReplyRequest request) {
        Agent agent = current.agent();
        return replies.put(agent, reply(agent, Ids.parse(id), request));
    }

    private static CannedReply reply(Agent agent, UUID id, ReplyRequest request) {
        return new CannedReply(
                id,
                request.shared() ? Optional.empty() : Optional.of(agent.id()),
                Optional.ofNullable(request.shortcut()).orElse(""),
                Optional.ofNullable(request.texts()).orElse(Map.of()),
                Optional.ofNullable(request.files()).orElse(List.of()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        replies.remove(current.agent(), Ids.parse(id));
    }
}
