package io.serai.integrations.internal.hooks.telling;

import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.Owner;
import io.serai.integrations.internal.hooks.Happening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What has happened in a conversation since it was told last, in its order: read off how it stood then, how it stands, and what was written. */
final class Story {
    private final Told before;
    private final Conversation now;
    private final List<Chapter> chapters = new ArrayList<>();
    private String status;

    /** @param before what a status or an owner was before */
    record Chapter(Happening event, Optional<MessageId> message, Optional<String> before) {}

    private Story(Told before, Conversation now) {
        this.before = before;
        this.now = now;
        this.status = before.isNothing() ? Told.status(Conversation.Status.OPEN) : before.status();
    }

    /** @param changed the messages that are new or different; @param firstOfContact nobody has heard of this customer before */
    static List<Chapter> of(Told before, Conversation now, List<Message> changed, boolean firstOfContact) {
        var story = new Story(before, now);
        if (before.isNothing()) {
            if (firstOfContact) {
                story.add(Happening.CONTACT_CREATED);
            }
            story.add(Happening.CONVERSATION_CREATED);
        }
        changed.stream().sorted(Comparator.comparingLong(Message::change)).forEach(story::message);
        story.end();
        return story.chapters;
    }

    private void add(Happening event) {
        chapters.add(new Chapter(event, Optional.empty(), Optional.empty()));
    }

    private void message(Message message) {
        boolean fresh = message.seq() > before.seq();
        if (message.content() instanceof Content.Notice notice) {
            if (fresh) {
                notice(notice);
            }
            return;
        }
        chapters.add(new Chapter(
                fresh ? Happening.MESSAGE_CREATED : Happening.MESSAGE_UPDATED,
                Optional.of(message.id()),
                Optional.empty()));
    }

    /** The lines of the thread tell of every turn of its status, also where it has turned back since. */
    private void notice(Content.Notice notice) {
        switch (notice.kind()) {
            case RESOLVED -> status("resolved");
            case REOPENED -> status("open");
            default -> {}
        }
    }

    private void status(String next) {
        if (!next.equals(status)) {
            chapters.add(new Chapter(Happening.CONVERSATION_STATUS_CHANGED, Optional.empty(), Optional.of(status)));
            status = next;
        }
    }

    private void end() {
        Told after = Told.of(now, now.change(), now.lastSeq());
        status(after.status());
        if (!before.isNothing() && !after.owner().equals(before.owner())) {
            chapters.add(new Chapter(Happening.CONVERSATION_ASSIGNED, Optional.empty(), Optional.of(before.owner())));
        }
        if (now.owner() instanceof Owner.Queue && !after.owner().equals(before.owner())) {
            add(Happening.CONVERSATION_WAITING);
        }
        boolean known = !before.isNothing() && !before.marks().equals("?");
        if (known && !after.marks().equals(before.marks())) {
            add(Happening.CONVERSATION_UPDATED);
        }
    }
}
