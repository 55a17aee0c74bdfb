package io.serai.inbox.internal.tags;

import io.serai.accounts.Accounts;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Marking;
import io.serai.inbox.TagsByItself;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class MatterTags implements TagsByItself {
    private final Tags tags;
    private final Marking marking;
    private final Accounts accounts;

    MatterTags(Tags tags, Marking marking, Accounts accounts) {
        this.tags = tags;
        this.marking = marking;
        this.accounts = accounts;
    }

    @Override
    public void tag(WorkspaceId workspace, ConversationId conversation, Matter matter, String why) {
        String name = name(matter, accounts.workspace(workspace).language());
        Tag tag = tags.all(workspace).stream()
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(() -> tags.named(workspace, name, Optional.of(color(matter))));
        boolean there = marking.tags(workspace, conversation).stream()
                .anyMatch(tagged -> tagged.tag().equals(tag.id()));
        if (!there) {
            marking.tag(
                    workspace,
                    conversation,
                    new Marking.Tagging(List.of(tag.id()), List.of(), Optional.empty(), Optional.of(why)));
        }
    }

    private static String name(Matter matter, Language language) {
        boolean chinese = language.primary().equals(Language.CHINESE);
        return switch (matter) {
            case DELAYED -> chinese ? "物流延误" : "Delayed parcel";
        };
    }

    private static Tag.Color color(Matter matter) {
        return switch (matter) {
            case DELAYED -> Tag.Color.ORANGE;
        };
    }
}
