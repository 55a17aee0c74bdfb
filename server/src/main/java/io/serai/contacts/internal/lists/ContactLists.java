package io.serai.contacts.internal.lists;

import io.serai.contacts.Contact;
import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.content.ChannelKind;
import io.serai.shared.Page;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of customers. A page in an order costs the same wherever it is; what narrows it by rare values is looked for along that order. */
public interface ContactLists {
    /** Counts end here. */
    int MOST_COUNTED = 10_000;

    /** @param externalId the shop's own number for the customer */
    record Line(
            Contact contact,
            Instant lastSeen,
            boolean barred,
            Optional<String> externalId,
            Map<FieldId, Object> custom,
            List<ChannelKind> channels,
            List<LabelId> tags) {
        public Line {
            custom = Map.copyOf(custom);
            channels = List.copyOf(channels);
            tags = List.copyOf(tags);
        }
    }

    Page<Line> list(WorkspaceId workspace, ContactQuestion question, Optional<String> cursor, int limit);

    int count(WorkspaceId workspace, ContactQuestion question);
}
