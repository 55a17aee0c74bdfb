package io.serai.orders.internal.hooks;

import io.serai.channels.Webhook;
import io.serai.orders.internal.book.Forgetting;
import io.serai.orders.internal.book.Shelf;
import io.serai.orders.internal.requests.DataRequests;
import io.serai.orders.internal.sources.Sources;
import io.serai.orders.source.Connection;
import io.serai.orders.source.ShopEvent;
import io.serai.orders.source.ShopTrouble;
import io.serai.privacy.AuditLog;
import io.serai.privacy.Vault;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import io.serai.work.RetryLater;
import io.serai.work.Work;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what shops tell by webhook, sealed, and then works it off. */
@Component
public class Deliveries implements JobHandler<DeliveryCame> {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final String SEAL = "shop_delivery";
    private static final Duration KEPT = Duration.ofDays(14);
    private static final Duration LITTLE = Duration.ofSeconds(20);
    private static final int LONGEST_ID = 200;

    private final DeliveryStore store;
    private final Sources sources;
    private final Shelf shelf;
    private final Forgetting forgetting;
    private final DataRequests requests;
    private final Vault vault;
    private final AuditLog audit;
    private final Work work;
    private final TransactionOperations transaction;
    private final JsonMapper json;
    private final Clock clock;

    public Deliveries(
            DeliveryStore store,
            Sources sources,
            Shelf shelf,
            Forgetting forgetting,
            DataRequests requests,
            Vault vault,
            AuditLog audit,
            Work work,
            TransactionOperations transaction,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.sources = sources;
        this.shelf = shelf;
        this.forgetting = forgetting;
        this.requests = requests;
        this.vault = vault;
        this.audit = audit;
        this.work = work;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    record Kept(Map<String, String> headers, String body) {}

    /** On return it is durable, unless it was known before. */
    public void accept(Connection connection, Webhook webhook) {
        WorkspaceId workspace = connection.workspace();
        String delivery = sources.kind(connection)
                .delivery(webhook)
                .map(id -> id.substring(0, Math.min(LONGEST_ID, id.length())))
                .orElseGet(() -> sum(webhook.body()));
        Kept kept = new Kept(telling(webhook), new String(webhook.body(), StandardCharsets.UTF_8));
        byte[] sealed = vault.seal(workspace, SEAL, json.writeValueAsString(kept));
        transaction.executeWithoutResult(status -> {
            if (store.keep(workspace, connection.id(), delivery, sealed, clock.instant())) {
                work.add(workspace, new DeliveryCame(connection.id(), delivery));
            }
        });
    }

    private static Map<String, String> telling(Webhook webhook) {
        Map<String, String> headers = new HashMap<>(webhook.headers());
        headers.keySet().removeIf(name -> !name.startsWith("x-") && !name.equals("content-type"));
        return headers;
    }

    private static String sum(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public Class<DeliveryCame> handles() {
        return DeliveryCame.class;
    }

    @Override
    public void run(WorkspaceId workspace, DeliveryCame job) {
        Optional<Connection> connection = sources.connection(workspace, job.source());
        Optional<byte[]> sealed = store.sealed(workspace, job.source(), job.delivery());
        if (connection.isEmpty() || sealed.isEmpty()) {
            return;
        }
        Kept kept = json.readValue(vault.open(workspace, SEAL, sealed.get()).value(), Kept.class);
        Webhook webhook = new Webhook(kept.headers(), kept.body().getBytes(StandardCharsets.UTF_8));
        for (ShopEvent event : read(connection.get(), webhook)) {
            apply(connection.get(), event);
        }
        store.workedOff(workspace, job.source(), job.delivery());
    }

    private List<ShopEvent> read(Connection connection, Webhook webhook) {
        try {
            return sources.kind(connection).parse(connection, webhook);
        } catch (Problem unreadable) {
            LOG.warn("a webhook of source {} cannot be read", connection.id().value());
            return List.of();
        }
    }

    private void apply(Connection connection, ShopEvent event) {
        WorkspaceId workspace = connection.workspace();
        switch (event) {
            case ShopEvent.OrderTold told ->
                transaction.executeWithoutResult(status -> shelf.put(connection, told.order()));
            case ShopEvent.OrderTouched touched -> fetch(connection, touched.externalId());
            case ShopEvent.OrderGone gone -> shelf.remove(connection, List.of(gone.externalId()));
            case ShopEvent.ItemTold told ->
                transaction.executeWithoutResult(status -> shelf.put(connection, List.of(told.item())));
            case ShopEvent.ItemsTouched touched -> sources.pull(workspace, connection.id(), false);
            case ShopEvent.ItemGone gone ->
                transaction.executeWithoutResult(status -> shelf.removeItems(connection, List.of(gone.key())));
            case ShopEvent.DataRequested requested -> {
                requests.ask(connection, requested.buyers());
                note(connection, "shop.data_requested", requested.buyers());
            }
            case ShopEvent.Redacted redacted -> {
                forgetting.forget(connection, redacted.buyers());
                note(connection, "shop.customer_redacted", redacted.buyers());
            }
            case ShopEvent.Disconnected disconnected ->
                sources.refused(workspace, connection.id(), "The app was removed from the shop.");
            case ShopEvent.ShopRedacted redacted -> {
                note(connection, "shop.redacted", new ShopEvent.Buyers(Optional.empty(), Optional.empty(), List.of()));
                sources.remove(workspace, connection.id());
            }
        }
    }

    private void fetch(Connection connection, String externalId) {
        try {
            sources.kind(connection)
                    .again(connection, externalId)
                    .ifPresentOrElse(
                            order -> transaction.executeWithoutResult(status -> shelf.put(connection, order)),
                            () -> shelf.remove(connection, List.of(externalId)));
        } catch (ShopTrouble trouble) {
            if (trouble.kind() != ShopTrouble.Kind.REFUSED && trouble.kind() != ShopTrouble.Kind.ODD) {
                throw new RetryLater(trouble.pause().orElse(LITTLE), "the shop does not answer now");
            }
            sources.trouble(connection.workspace(), connection.id(), Optional.of(trouble.text()));
        }
    }

    private void note(Connection connection, String what, ShopEvent.Buyers whom) {
        audit.record(
                connection.workspace(),
                Optional.empty(),
                what,
                Map.of(
                        "source", connection.id().value().toString(),
                        "orders", Integer.toString(whom.orders().size())));
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT6H")
    void prune() {
        store.prune(clock.instant().minus(KEPT));
    }
}
