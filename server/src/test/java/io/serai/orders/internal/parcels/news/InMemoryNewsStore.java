package io.serai.orders.internal.parcels.news;

import io.serai.orders.ParcelNews;
import io.serai.orders.ParcelNews.Form;
import io.serai.orders.ParcelNews.Settings;
import io.serai.orders.internal.parcels.ParcelStore;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryNewsStore implements NewsStore {
    private record Said(Answer answer, Instant at) {}

    private record Key(WorkspaceId workspace, Watch watch) {}

    private final Map<Key, Said> watches = new HashMap<>();
    private final Map<String, Form> forms = new HashMap<>();
    private final Map<WorkspaceId, Settings> settings = new HashMap<>();

    /** The whole thing, in memory. */
    public static ParcelNews news(ParcelStore parcels, Clock clock) {
        return new KeptNews(new InMemoryNewsStore(), parcels, clock);
    }

    @Override
    public Optional<Settings> settings(WorkspaceId workspace) {
        return Optional.ofNullable(settings.get(workspace));
    }

    @Override
    public void put(WorkspaceId workspace, Settings fresh) {
        settings.put(workspace, fresh);
    }

    @Override
    public void answer(WorkspaceId workspace, Watch watch, Answer answer, Instant now) {
        watches.put(new Key(workspace, watch), new Said(answer, now));
    }

    @Override
    public Optional<Answer> answered(WorkspaceId workspace, Watch watch) {
        return Optional.ofNullable(watches.get(new Key(workspace, watch))).map(Said::answer);
    }

    @Override
    public void stop(WorkspaceId workspace, UUID conversation, Optional<String> number) {
        watches.replaceAll((key, said) -> key.workspace().equals(workspace)
                        && key.watch().conversation().equals(conversation)
                        && number.map(key.watch().number()::equals).orElse(true)
                ? new Said(Answer.NO, said.at())
                : said);
    }

    @Override
    public List<Watch> since(WorkspaceId workspace, Instant since) {
        return watches.entrySet().stream()
                .filter(entry -> entry.getKey().workspace().equals(workspace)
                        && entry.getValue().answer() == Answer.YES
                        && !entry.getValue().at().isBefore(since))
                .map(entry -> entry.getKey().watch())
                .sorted(Comparator.comparing(Watch::number)
                        .thenComparing(watch -> watch.conversation().toString()))
                .toList();
    }

    @Override
    public List<String> of(WorkspaceId workspace, UUID conversation) {
        return since(workspace, Instant.MIN).stream()
                .filter(watch -> watch.conversation().equals(conversation))
                .map(Watch::number)
                .toList();
    }

    @Override
    public Optional<Form> form(WorkspaceId workspace, UUID account) {
        return Optional.ofNullable(forms.get(workspace + " " + account));
    }

    @Override
    public void put(WorkspaceId workspace, UUID account, Optional<Form> form) {
        forms.remove(workspace + " " + account);
        form.ifPresent(chosen -> forms.put(workspace + " " + account, chosen));
    }
}
