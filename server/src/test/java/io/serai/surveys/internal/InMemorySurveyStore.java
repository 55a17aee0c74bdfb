package io.serai.surveys.internal;

import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Knows whose conversations are, where it was told. */
class InMemorySurveyStore implements SurveyStore {
    private record Row(WorkspaceId workspace, Survey survey) {}

    private final Map<WorkspaceId, SurveySettings> settings = new HashMap<>();
    private final Map<ConversationId, ContactId> contacts = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    void knows(ConversationId conversation, ContactId contact) {
        contacts.put(conversation, contact);
    }

    @Override
    public synchronized SurveySettings settings(WorkspaceId workspace) {
        return settings.getOrDefault(workspace, SurveySettings.AT_FIRST);
    }

    @Override
    public synchronized void settings(WorkspaceId workspace, SurveySettings news) {
        settings.put(workspace, news);
    }

    private Stream<Survey> in(WorkspaceId workspace) {
        return rows.stream().filter(row -> row.workspace().equals(workspace)).map(Row::survey);
    }

    @Override
    public synchronized boolean ask(WorkspaceId workspace, Survey survey) {
        boolean asked = in(workspace)
                .anyMatch(other ->
                        other.conversation().equals(survey.conversation()) && other.episode() == survey.episode());
        return !asked && rows.add(new Row(workspace, survey));
    }

    @Override
    public synchronized Optional<Survey> find(WorkspaceId workspace, UUID id) {
        return in(workspace).filter(survey -> survey.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<Survey> latest(WorkspaceId workspace, ChannelAccountId account, Address address) {
        return in(workspace)
                .filter(survey -> survey.account().equals(account)
                        && survey.address().value().equals(address.value()))
                .max(Comparator.comparing(Survey::askedAt));
    }

    @Override
    public synchronized void rate(WorkspaceId workspace, UUID id, int rating, Instant at) {
        change(workspace, id, it -> with(it, Optional.of(rating), Optional.of(at), it.reason()));
    }

    @Override
    public synchronized void reason(WorkspaceId workspace, UUID id, String reason) {
        change(workspace, id, it -> with(it, it.rating(), it.ratedAt(), Optional.of(reason)));
    }

    private void change(WorkspaceId workspace, UUID id, UnaryOperator<Survey> change) {
        rows.replaceAll(
                row -> row.workspace().equals(workspace) && row.survey().id().equals(id)
                        ? new Row(workspace, change.apply(row.survey()))
                        : row);
    }

    private static Survey with(
            Survey it, Optional<Integer> rating, Optional<Instant> ratedAt, Optional<String> reason) {
        return new Survey(
                it.id(),
                it.conversation(),
                it.episode(),
                it.account(),
                it.address(),
                it.agent(),
                it.askedAt(),
                rating,
                ratedAt,
                reason);
    }

    @Override
    public synchronized List<Survey> ofContact(WorkspaceId workspace, ContactId contact) {
        return in(workspace)
                .filter(survey -> survey.rating().isPresent() && contact.equals(contacts.get(survey.conversation())))
                .sorted(Comparator.comparing((Survey survey) -> survey.ratedAt().orElseThrow())
                        .reversed())
                .limit(50)
                .toList();
    }

    @Override
    public synchronized List<Survey> since(WorkspaceId workspace, Instant then, int limit) {
        return in(workspace)
                .filter(survey -> !survey.askedAt().isBefore(then))
                .sorted(Comparator.comparing(Survey::askedAt).reversed())
                .limit(limit)
                .toList();
    }
}
