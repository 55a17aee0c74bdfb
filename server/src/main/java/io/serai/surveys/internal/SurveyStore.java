package io.serai.surveys.internal;

import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where surveys are kept. */
interface SurveyStore {
    SurveySettings settings(WorkspaceId workspace);

    void settings(WorkspaceId workspace, SurveySettings settings);

    /** @return false when this episode was asked about already */
    boolean ask(WorkspaceId workspace, Survey survey);

    Optional<Survey> find(WorkspaceId workspace, UUID id);

    /** The one that a customer was asked last. */
    Optional<Survey> latest(WorkspaceId workspace, ChannelAccountId account, Address address);

    /** A customer may think again, but says it once in the figures. */
    void rate(WorkspaceId workspace, UUID id, int rating, Instant at);

    void reason(WorkspaceId workspace, UUID id, String reason);

    List<Survey> ofContact(WorkspaceId workspace, ContactId contact);

    /** Rated or not, since then. */
    List<Survey> since(WorkspaceId workspace, Instant then, int limit);
}
