package io.serai.conversations.internal;

import io.serai.accounts.AgentId;
import io.serai.channels.Context;
import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Delivery;
import io.serai.conversations.Marks;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.Owner;
import io.serai.conversations.TagId;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Reads conversations and messages off rows whose columns are named by {@link #CONVERSATION} and {@link #MESSAGE}. */
public class Rows {
    public static final String CONVERSATION = """
            c.id c_id, c.workspace_id c_workspace, c.contact_id c_contact, c.account_id c_account, c.channel c_channel, c.address c_address,
            c.status c_status, c.owner_kind c_owner_kind, c.owner_agent c_owner_agent, c.language c_language, c.episode c_episode,
            c.last_seq c_last_seq, c.change c_change, c.opened_at c_opened_at, c.last_message_at c_last_message_at,
            c.waiting_since c_waiting_since, c.hand_off_reason c_hand_off_reason, c.hand_off_summary c_hand_off_summary,
            c.hand_off_brief c_hand_off_brief, c.last_inbound_at c_last_inbound_at,
            c.priority c_priority, c.tags c_tags, c.snoozed c_snoozed, c.snoozed_until c_snoozed_until,
            c.spam c_spam, c.merged_into c_merged_into
            """;

    public static final String MESSAGE = """
            m.id m_id, m.conversation_id m_conversation, m.seq m_seq, m.change m_change, m.author_kind m_author_kind, m.author_id m_author_id,
            m.content m_content, m.note m_note, m.external_id m_external_id, m.client_id m_client_id, m.answers m_answers, m.quoted m_quoted,
            m.reaction m_reaction, m.language m_language, m.delivery m_delivery, m.delivery_reason m_delivery_reason,
            m.delivery_detail m_delivery_detail, m.at m_at,
            m.stored_at m_stored_at, m.edited_at m_edited_at, m.deleted_at m_deleted_at, m.context m_context
            """;

    private final JsonMapper json;

    public Rows(JsonMapper json) {
        this.json = json;
    }

    public Conversation conversation(ResultSet row, int number) throws SQLException {
        return new Conversation(
                new WorkspaceId(row.getObject("c_workspace", UUID.class)),
                new ConversationId(row.getObject("c_id", UUID.class)),
                new ContactId(row.getObject("c_contact", UUID.class)),
                new ChannelAccountId(row.getObject("c_account", UUID.class)),
                new Address(ChannelKind.valueOf(upper(row.getString("c_channel"))), row.getString("c_address")),
                Conversation.Status.valueOf(upper(row.getString("c_status"))),
                owner(row),
                Optional.ofNullable(row.getString("c_language")).map(Language::new),
                row.getInt("c_episode"),
                row.getLong("c_last_seq"),
                row.getLong("c_change"),
                row.getTimestamp("c_opened_at").toInstant(),
                row.getTimestamp("c_last_message_at").toInstant(),
                instant(row, "c_waiting_since"),
                Optional.ofNullable(row.getString("c_hand_off_reason")).map(reason -> handOff(reason, row)),
                instant(row, "c_last_inbound_at"),
                marks(row));
    }

    public Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                new MessageId(row.getObject("m_id", UUID.class)),
                new ConversationId(row.getObject("m_conversation", UUID.class)),
                row.getLong("m_seq"),
                row.getLong("m_change"),
                author(row),
                json.readValue(row.getString("m_content"), Content.class),
                row.getBoolean("m_note"),
                Optional.ofNullable(row.getString("m_external_id")).map(ExternalId::new),
                Optional.ofNullable(row.getString("m_client_id")),
                Optional.ofNullable(row.getObject("m_answers", UUID.class)).map(MessageId::new),
                Optional.ofNullable(row.getString("m_quoted")).map(ExternalId::new),
                Optional.ofNullable(row.getString("m_reaction")),
                Optional.ofNullable(row.getString("m_language")).map(Language::new),
                new Delivery(
                        Delivery.State.valueOf(upper(row.getString("m_delivery"))),
                        Optional.ofNullable(row.getString("m_delivery_reason")),
                        Optional.ofNullable(row.getString("m_delivery_detail"))),
                row.getTimestamp("m_at").toInstant(),
                row.getTimestamp("m_stored_at").toInstant(),
                instant(row, "m_edited_at"),
                instant(row, "m_deleted_at"),
                Optional.ofNullable(row.getString("m_context"))
                        .map(context -> json.readValue(context, Context.class))
                        .orElse(Context.NONE));
    }

    private static Marks marks(ResultSet row) throws SQLException {
        Optional<Instant> until = instant(row, "c_snoozed_until");
        return new Marks(
                Priority.values()[row.getInt("c_priority")],
                Arrays.stream((UUID[]) row.getArray("c_tags").getArray())
                        .map(TagId::new)
                        .toList(),
                row.getBoolean("c_snoozed") ? Optional.of(new Marks.Snooze(until)) : Optional.empty(),
                row.getBoolean("c_spam"),
                Optional.ofNullable(row.getObject("c_merged_into", UUID.class)).map(ConversationId::new));
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return switch (row.getString("c_owner_kind")) {
            case "bot" -> new Owner.Bot();
            case "queue" -> new Owner.Queue();
            default -> new Owner.Human(new AgentId(row.getObject("c_owner_agent", UUID.class)));
        };
    }

    private static Author author(ResultSet row) throws SQLException {
        return switch (row.getString("m_author_kind")) {
            case "customer" -> new Author.Customer(new ContactId(row.getObject("m_author_id", UUID.class)));
            case "bot" -> new Author.Bot();
            case "human" -> new Author.Human(new AgentId(row.getObject("m_author_id", UUID.class)));
            case "elsewhere" -> new Author.Elsewhere();
            default -> new Author.System();
        };
    }

    private Conversation.HandOff handOff(String reason, ResultSet row) {
        try {
            return new Conversation.HandOff(
                    Conversation.HandOff.Reason.valueOf(upper(reason)),
                    Optional.ofNullable(row.getString("c_hand_off_summary")).orElse(""),
                    Optional.ofNullable(row.getString("c_hand_off_brief"))
                            .map(brief -> json.readValue(brief, Conversation.Brief.class))
                            .orElse(Conversation.Brief.NONE));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    public static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String value) {
        return value.toUpperCase(Locale.ROOT);
    }
}
