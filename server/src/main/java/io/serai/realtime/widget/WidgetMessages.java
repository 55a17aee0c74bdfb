package io.serai.realtime.widget;

import io.serai.channels.ChannelAccount;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.conversations.Author;
import io.serai.conversations.Delivery;
import io.serai.conversations.Message;
import io.serai.realtime.visitors.FileLinks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides what of a thread a customer gets to see: no notes, no lines of the system, nothing of a deleted message but that it was there. */
@Component
public class WidgetMessages {
    private final Names names;
    private final FileLinks links;

    WidgetMessages(Names names, FileLinks links) {
        this.names = names;
        this.links = links;
    }

    public Optional<WidgetMessage> seenBy(ChannelAccount account, Message message) {
        if (message.note() || !isForCustomers(message.content())) {
            return Optional.empty();
        }
        boolean deleted = message.deletedAt().isPresent();
        return Optional.of(new WidgetMessage(
                message.id(),
                message.conversation(),
                message.seq(),
                message.change(),
                message.author() instanceof Author.Customer ? message.clientId() : Optional.empty(),
                writer(account, message.author()),
                deleted ? new Content.Text("") : message.content(),
                deleted ? Optional.empty() : fileUrl(account, message.content()),
                message.at(),
                deleted,
                message.editedAt().isPresent(),
                message.delivery().state() == Delivery.State.READ));
    }

    private static boolean isForCustomers(Content content) {
        return switch (content) {
            case Content.Notice notice -> false;
            case Content.Unsupported unsupported -> false;
            case Content.Text text -> true;
            case Content.Media media -> true;
            case Content.Location location -> true;
            case Content.ContactCard card -> true;
            case Content.Menu menu -> true;
            case Content.Choice choice -> true;
            case Content.Cards cards -> true;
            case Content.Email email -> false;
            case Content.Template template -> false;
            case Content.Order order -> false;
            case Content.Form form -> false;
            case Content.Story story -> false;
            case Content.Shared shared -> false;
        };
    }

    private WidgetMessage.Writer writer(ChannelAccount account, Author author) {
        return switch (author) {
            case Author.Customer customer -> new WidgetMessage.Writer(WidgetMessage.Writer.Kind.ME, "");
            case Author.Bot bot ->
                new WidgetMessage.Writer(WidgetMessage.Writer.Kind.BOT, names.bot(account.workspace()));
            case Author.System system ->
                new WidgetMessage.Writer(WidgetMessage.Writer.Kind.BOT, names.bot(account.workspace()));
            case Author.Elsewhere elsewhere ->
                new WidgetMessage.Writer(WidgetMessage.Writer.Kind.BOT, names.bot(account.workspace()));
            case Author.Human human ->
                new WidgetMessage.Writer(
                        WidgetMessage.Writer.Kind.HUMAN, names.human(account.workspace(), human.agent()));
        };
    }

    private Optional<String> fileUrl(ChannelAccount account, Content content) {
        if (content instanceof Content.Media media
                && media.file().source() instanceof Attachment.Source.Stored stored) {
            return Optional.of("/widget/" + account.key() + "/files/"
                    + stored.id().value() + "?token=" + links.toRead(account, stored.id()));
        }
        return Optional.empty();
    }
}
