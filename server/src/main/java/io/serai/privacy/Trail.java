package io.serai.privacy;

import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ExternalId;
import io.serai.content.MediaId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everything by which rows of one contact can be found. It grows while modules follow it. */
public final class Trail {
    private final UUID contact;
    private final Set<Place> places = new LinkedHashSet<>();
    private final Set<UUID> conversations = new LinkedHashSet<>();
    private final Set<UUID> messages = new LinkedHashSet<>();
    private final Set<ExternalId> externalIds = new LinkedHashSet<>();
    private final Set<MediaId> files = new LinkedHashSet<>();

    public Trail(UUID contact) {
        this.contact = contact;
    }

    /** Where the contact was reached. */
    public record Place(ChannelAccountId account, Address address) {}

    public UUID contact() {
        return contact;
    }

    public void at(Place place) {
        places.add(place);
    }

    public void spokeIn(UUID conversation) {
        conversations.add(conversation);
    }

    public void message(UUID message) {
        messages.add(message);
    }

    public void knownAs(ExternalId message) {
        externalIds.add(message);
    }

    public void files(Collection<MediaId> more) {
        files.addAll(more);
    }

    public List<Place> places() {
        return List.copyOf(places);
    }

    public List<UUID> conversations() {
        return List.copyOf(conversations);
    }

    public List<UUID> messages() {
        return List.copyOf(messages);
    }

    public List<ExternalId> externalIds() {
        return List.copyOf(externalIds);
    }

    public List<MediaId> files() {
        return List.copyOf(files);
    }
}
