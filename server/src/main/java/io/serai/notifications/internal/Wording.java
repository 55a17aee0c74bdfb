package io.serai.notifications.internal;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.contacts.ContactView;
import io.serai.contacts.ContactViews;
import io.serai.contacts.Contacts;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.ThreadMasking;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A notification in words, as far as its reader may see them. */
@Component
public class Wording {
    private static final int LONGEST = 140;
    private static final Map<Kind, String> ENGLISH = Map.of(
            Kind.ASSIGNED, "A conversation was given to you",
            Kind.MENTIONED, "A note calls you",
            Kind.QUEUED, "A conversation waits for somebody",
            Kind.HANDED_OFF, "The bot hands a conversation over",
            Kind.SLA_WARNED, "A promised time is nearly over",
            Kind.SLA_BREACHED, "A promised time is over",
            Kind.ANSWERED, "A customer has answered",
            Kind.FOLLOWED, "News in a conversation that you follow");
    private static final Map<Kind, String> CHINESE = Map.of(
            Kind.ASSIGNED, "有会话分配给您",
            Kind.MENTIONED, "有备注提到了您",
            Kind.QUEUED, "有会话在等待接待",
            Kind.HANDED_OFF, "机器人转来一个会话",
            Kind.SLA_WARNED, "承诺的时间快到了",
            Kind.SLA_BREACHED, "已超过承诺的时间",
            Kind.ANSWERED, "客户回复了",
            Kind.FOLLOWED, "您关注的会话有新动态");

    private final Conversations conversations;
    private final Contacts contacts;
    private final ContactViews views;
    private final ThreadMasking masking;
    private final Permissions permissions;
    private final Accounts accounts;

    Wording(
            Conversations conversations,
            Contacts contacts,
            ContactViews views,
            ThreadMasking masking,
            Permissions permissions,
            Accounts accounts) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.views = views;
        this.masking = masking;
        this.permissions = permissions;
        this.accounts = accounts;
    }

    /** @param who the customer; @param text the message that it is about */
    public record Words(String title, Optional<String> who, Optional<String> text, Optional<String> by) {}

    public Words of(Agent reader, Notification it) {
        Optional<Conversation> conversation = conversations.find(reader.workspace(), it.conversation());
        Optional<String> who = conversation
                .flatMap(found -> contacts.find(reader.workspace(), found.contact()))
                .map(contact -> views.of(reader, contact))
                .flatMap(ContactView::name);
        Optional<String> text = it.message()
                .flatMap(id -> conversations.message(reader.workspace(), id))
                .filter(message -> message.deletedAt().isEmpty())
                .map(message -> permissions.may(reader, Permission.SEE_CONTACT_DATA) ? message : masking.mask(message))
                .map(Wording::line)
                .filter(line -> !line.isEmpty());
        return new Words(
                Objects.requireNonNull((isChinese(reader) ? CHINESE : ENGLISH).get(it.kind())),
                who,
                text,
                it.by()
                        .flatMap(agent -> accounts.agent(reader.workspace(), agent))
                        .map(Agent::name));
    }

    static boolean isChinese(Agent reader) {
        return reader.language().primary().value().equals("zh");
    }

    private static String line(Message message) {
        String words = message.content().words().replaceAll("\\s+", " ").strip();
        int end = words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length())));
        return end < words.length() ? words.substring(0, end) + "…" : words;
    }
}
