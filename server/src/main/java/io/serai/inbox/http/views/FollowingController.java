package io.serai.inbox.http.views;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Following;
import io.serai.inbox.Access;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hearing of conversations that are a colleague's. */
@RestController
@RequestMapping("/api")
class FollowingController {
    private final Following following;
    private final Access access;
    private final CurrentAgent current;

    FollowingController(Following following, Access access, CurrentAgent current) {
        this.following = following;
        this.access = access;
        this.current = current;
    }

    record Followers(List<AgentId> agents) {}

    record Followed(List<ConversationId> conversations) {}

    @GetMapping("/following")
    Followed followed() {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        return new Followed(following.followed(agent.workspace(), agent.id()));
    }

    @GetMapping("/conversations/{id}/followers")
    Followers followers(@PathVariable String id) {
        Agent agent = current.agent();
        return followers(agent, reachable(agent, id));
    }

    @PutMapping("/conversations/{id}/followers/me")
    Followers follow(@PathVariable String id) {
        Agent agent = current.agent();
        Conversation it = reachable(agent, id);
        following.follow(agent.workspace(), it.id(), agent.id());
        return followers(agent, it);
    }

    @DeleteMapping("/conversations/{id}/followers/me")
    Followers unfollow(@PathVariable String id) {
        Agent agent = current.agent();
        Conversation it = reachable(agent, id);
        following.unfollow(agent.workspace(), it.id(), agent.id());
        return followers(agent, it);
    }

    private Followers followers(Agent agent, Conversation it) {
        return new Followers(following.followers(agent.workspace(), it.id()));
    }

    private Conversation reachable(Agent agent, String id) {
        return access.conversation(agent, new ConversationId(Ids.parse(id)), Permission.READ_CONVERSATIONS);
    }
}
