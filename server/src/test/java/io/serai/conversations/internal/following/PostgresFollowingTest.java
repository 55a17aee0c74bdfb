package io.serai.conversations.internal.following;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Following;
import io.serai.conversations.Message;
import io.serai.conversations.internal.Shop;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresFollowingTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final Shop shop = new Shop(DATABASE);
    private final Conversations conversations = shop.conversations(Clock.systemUTC());
    private final PostgresFollowing store = new PostgresFollowing(DATABASE.jdbc(), Clock.systemUTC());
    private final Following following = new CachedFollowing(store);
    private final Conversation talk = shop.opened(conversations, "luz");

    @Test
    void whoeverIsCalledFollowsUntilTheyHadEnough() {
        Message note = conversations.note(talk, shop.ana, "1", new Content.Text("@Ben look"));
        following.mention(shop.workspace, note, List.of(shop.ben));
        following.mention(shop.workspace, note, List.of(shop.ben));
        assertThat(following.followers(shop.workspace, talk.id())).containsExactly(shop.ben);
        assertThat(following.followed(shop.workspace, shop.ben)).containsExactly(talk.id());
        following.unfollow(shop.workspace, talk.id(), shop.ben);
        assertThat(following.followers(shop.workspace, talk.id())).isEmpty();
    }

    @Test
    void whoFollowsIsKnownAtOnceAndInATransactionOnceItIsTrue() {
        assertThat(following.followers(shop.workspace, talk.id())).isEmpty();
        DATABASE.transactions().executeWithoutResult(committing -> {
            following.follow(shop.workspace, talk.id(), shop.ben);
            following.followers(shop.workspace, talk.id());
        });
        assertThat(following.followers(shop.workspace, talk.id())).containsExactly(shop.ben);
        Conversation other = shop.opened(conversations, "mo");
        store.follow(shop.workspace, other.id(), shop.ben);
        assertThat(following.followers(shop.workspace, other.id()))
                .as("what another process changed is seen a moment later")
                .isEmpty();
    }

    @Test
    void anotherWorkspaceHasNothingToFollow() {
        WorkspaceId other = WorkspaceId.next();
        following.follow(other, talk.id(), shop.ben);
        assertThat(following.followers(shop.workspace, talk.id())).isEmpty();
        assertThat(following.followed(other, shop.ben)).isEmpty();
    }
}
