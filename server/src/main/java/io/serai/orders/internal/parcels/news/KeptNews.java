package io.serai.orders.internal.parcels.news;

import io.serai.carriers.Carriers;
import io.serai.orders.Parcel;
import io.serai.orders.ParcelNews;
import io.serai.orders.internal.parcels.ParcelStore;
import io.serai.orders.internal.parcels.news.NewsStore.Answer;
import io.serai.orders.internal.parcels.news.NewsStore.Watch;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is worth telling of watched parcels: each thing once, a failed attempt once for each day on which there was one. */
@Component
class KeptNews implements ParcelNews {
    private static final Settings OFF = new Settings(false, 5);
    /** A permission is for this parcel, and no parcel travels longer. */
    private static final Duration LONGEST = Duration.ofDays(75);

    private static final int MOST_DAYS = 60;
    private static final int MOST_PLACES = 3;

    private final NewsStore store;
    private final ParcelStore parcels;
    private final Clock clock;

    KeptNews(NewsStore store, ParcelStore parcels, Clock clock) {
        this.store = store;
        this.parcels = parcels;
        this.clock = clock;
    }

    @Override
    public Settings settings(WorkspaceId workspace) {
        return store.settings(workspace).orElse(OFF);
    }

    @Override
    public void settle(WorkspaceId workspace, Settings settings) {
        if (settings.silentDays() < 1 || settings.silentDays() > MOST_DAYS) {
            throw Problem.invalid("Days without a scan are 1 to " + MOST_DAYS + ".");
        }
        store.put(workspace, settings);
    }

    @Override
    public void allow(WorkspaceId workspace, UUID conversation, String number, Optional<String> carrier) {
        Instant now = clock.instant();
        String plain = Carriers.normal(number);
        parcels.wanted(workspace, plain, carrier, now, now);
        store.answer(workspace, new Watch(plain, conversation), Answer.YES, now);
    }

    @Override
    public boolean asked(WorkspaceId workspace, UUID conversation, String number) {
        return store.answered(workspace, new Watch(Carriers.normal(number), conversation))
                .isPresent();
    }

    @Override
    public void asking(WorkspaceId workspace, UUID conversation, String number) {
        store.answer(workspace, new Watch(Carriers.normal(number), conversation), Answer.ASKED, clock.instant());
    }

    @Override
    public void stop(WorkspaceId workspace, UUID conversation, Optional<String> number) {
        store.stop(workspace, conversation, number.map(Carriers::normal));
    }

    @Override
    public List<String> of(WorkspaceId workspace, UUID conversation) {
        return store.of(workspace, conversation);
    }

    @Override
    public List<News> due(WorkspaceId workspace) {
        Settings settings = settings(workspace);
        if (!settings.wanted()) {
            return List.of();
        }
        Instant now = clock.instant();
        return store.since(workspace, now.minus(LONGEST)).stream()
                .flatMap(watch -> parcels.find(workspace, watch.number()).stream()
                        .map(ParcelStore.Kept::parcel)
                        .flatMap(parcel -> what(parcel, settings, now).stream()
                                .map(what -> new News(parcel, what, watch.conversation()))))
                .filter(news -> !parcels.noticed(workspace, news.parcel().number(), name(news)))
                .toList();
    }

    @Override
    public Optional<Form> form(WorkspaceId workspace, UUID account) {
        return store.form(workspace, account);
    }

    @Override
    public void settle(WorkspaceId workspace, UUID account, Optional<Form> form) {
        if (form.filter(it -> it.name().isBlank() || it.places() < 0 || it.places() > MOST_PLACES)
                .isPresent()) {
            throw Problem.invalid("A template for parcels has at most " + MOST_PLACES + " places, all in its text.");
        }
        store.put(workspace, account, form);
    }

    /** The worst there is. */
    private static Optional<What> what(Parcel parcel, Settings settings, Instant now) {
        if (parcel.asOf().isEmpty() || parcel.state() == Parcel.State.DELIVERED) {
            return Optional.empty();
        }
        if (parcel.state() == Parcel.State.RETURNED_OR_LOST) {
            return Optional.of(What.RETURNED);
        }
        if (parcel.state() == Parcel.State.FAILED_ATTEMPT) {
            return Optional.of(What.FAILED);
        }
        boolean silent = parcel.silence(now)
                .map(silence -> silence.toDays() >= settings.silentDays())
                .orElse(false);
        if (silent) {
            return Optional.of(What.SILENT);
        }
        return parcel.late(LocalDate.ofInstant(now, ZoneOffset.UTC)) ? Optional.of(What.LATE) : Optional.empty();
    }

    @Override
    public boolean claim(WorkspaceId workspace, News news) {
        return parcels.notice(workspace, news.parcel().number(), name(news), clock.instant());
    }

    private static String name(News news) {
        String when = news.what() == What.FAILED && !news.parcel().scans().isEmpty()
                ? "@" + LocalDate.ofInstant(news.parcel().scans().getFirst().at(), ZoneOffset.UTC)
                : "";
        return news.what() + when + " " + news.conversation();
    }
}
