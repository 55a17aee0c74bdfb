package io.serai.orders.internal.upload;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.accounts.Accounts;
import io.serai.orders.Items.Item;
import io.serai.orders.SourceId;
import io.serai.orders.internal.sources.Sources;
import io.serai.orders.internal.sources.StoredSource;
import io.serai.orders.internal.upload.reading.Line;
import io.serai.orders.internal.upload.reading.Plan;
import io.serai.orders.internal.upload.reading.Reading;
import io.serai.orders.internal.upload.reading.Reading.Read;
import io.serai.orders.internal.upload.reading.Wrong;
import io.serai.orders.internal.upload.table.Table;
import io.serai.orders.source.ShopOrder;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.privacy.Vault;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.work.Work;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes files in: guesses, shows what would come of it, and starts. */
@Component
public class Uploads {
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final String SEAL = "shop_upload";
    private static final int PREVIEWED = 12;
    private static final int MOST_ERRORS = 100;
    private static final Set<String> STATE_FIELDS = Set.of("state", "payment");

    private final UploadStore store;
    private final Sources sources;
    private final Accounts accounts;
    private final Vault vault;
    private final Work work;
    private final TransactionOperations transaction;
    private final Clock clock;

    /** Whoever tries a mapping out asks again and again. */
    private final Cache<UUID, Table> tables = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(5))
            .maximumSize(8)
            .build();

    Uploads(
            UploadStore store,
            Sources sources,
            Accounts accounts,
            Vault vault,
            Work work,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.sources = sources;
        this.accounts = accounts;
        this.vault = vault;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Upload add(WorkspaceId workspace, Stock stock, String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Problem(Problem.Code.TOO_LARGE, "The file is larger than 20 MB. Split it.");
        }
        Table table = Table.of(name, bytes);
        Upload upload = new Upload(
                Ids.next(),
                Optional.empty(),
                stock,
                name.substring(0, Math.min(200, name.length())),
                plan(workspace, stock, table),
                Upload.State.WAITING,
                0,
                0,
                0,
                0,
                List.of(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        store.add(workspace, upload, vault.seal(workspace, SEAL, text));
        tables.put(upload.id(), table);
        return upload;
    }

    private Plan plan(WorkspaceId workspace, Stock stock, Table table) {
        var shop = accounts.workspace(workspace);
        Optional<String> currency = store.latest(workspace).stream()
                .flatMap(upload -> upload.plan().currency().stream())
                .findFirst()
                .or(() -> shop.language().primary().equals(Language.CHINESE) ? Optional.of("CNY") : Optional.empty());
        return Reading.guess(table, stock, currency, shop.zone());
    }

    public List<Upload> latest(WorkspaceId workspace) {
        return store.latest(workspace);
    }

    public Upload find(WorkspaceId workspace, UUID id) {
        return store.find(workspace, id).orElseThrow(() -> Problem.notFound("There is no such upload."));
    }

    /** @param samples the first few cells of each column; @param count of orders or products; @param words of states that are not known */
    public record Look(
            List<String> names,
            List<List<String>> samples,
            int rows,
            int count,
            List<ShopOrder> orders,
            List<Item> items,
            int wrong,
            List<Wrong> errors,
            List<Wrong> words) {}

    /** What would come of it. */
    public Look look(WorkspaceId workspace, UUID id, Plan plan) {
        Upload upload = find(workspace, id);
        Table table = table(workspace, id);
        List<List<Line>> groups = Reading.groups(table, plan, upload.stock());
        List<ShopOrder> orders = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        List<Wrong> errors = new ArrayList<>();
        for (List<Line> group : groups) {
            switch (upload.stock()) {
                case ORDERS -> {
                    Read<ShopOrder> read = Reading.order(group, plan, number -> Optional.empty(), clock.instant());
                    read.value().filter(order -> orders.size() < PREVIEWED).ifPresent(orders::add);
                    read.wrong().ifPresent(errors::add);
                }
                case ITEMS -> {
                    Read<Item> read = Reading.item(group, plan, new SourceId(id), table);
                    read.value().filter(item -> items.size() < PREVIEWED).ifPresent(items::add);
                    read.wrong().ifPresent(errors::add);
                }
            }
        }
        return new Look(
                table.names(),
                samples(table),
                table.rows().size(),
                groups.size(),
                orders,
                items,
                errors.size(),
                errors.subList(0, Math.min(MOST_ERRORS, errors.size())),
                words(errors));
    }

    private static List<List<String>> samples(Table table) {
        List<List<String>> samples = new ArrayList<>();
        for (int column = 0; column < table.names().size(); column++) {
            samples.add(table.column(column, 3).stream()
                    .map(cell -> cell.length() > 60 ? cell.substring(0, 60) + "…" : cell)
                    .toList());
        }
        return samples;
    }

    private static List<Wrong> words(List<Wrong> errors) {
        Set<String> seen = new LinkedHashSet<>();
        return errors.stream()
                .filter(wrong -> wrong.field().filter(STATE_FIELDS::contains).isPresent())
                .filter(wrong -> seen.add(wrong.field() + ":" + wrong.cell()))
                .limit(30)
                .toList();
    }

    /** @param into an upload source of before; empty: the first there is, or a new one */
    public Upload start(WorkspaceId workspace, UUID id, Plan plan, Optional<SourceId> into) {
        Upload upload = find(workspace, id);
        if (upload.state() != Upload.State.WAITING) {
            throw Problem.conflict("This file has been taken in already. Upload it again to change how it is read.");
        }
        int total = Reading.groups(table(workspace, id), plan, upload.stock()).size();
        SourceId source = into.or(() -> files(workspace))
                .orElseGet(() -> sources.connect(workspace, UploadSource.KIND, "", java.util.Map.of())
                        .id());
        Upload started = upload.started(source, plan, total);
        transaction.executeWithoutResult(status -> {
            store.change(workspace, started);
            work.add(workspace, new ReadUpload(id));
        });
        return started;
    }

    private Optional<SourceId> files(WorkspaceId workspace) {
        return sources.all(workspace).stream()
                .filter(source -> source.kind().equals(UploadSource.KIND))
                .map(StoredSource::id)
                .findFirst();
    }

    Table table(WorkspaceId workspace, UUID id) {
        find(workspace, id);
        Table known = tables.getIfPresent(id);
        if (known != null) {
            return known;
        }
        byte[] sealed = store.file(workspace, id)
                .orElseThrow(() -> Problem.conflict("The file is not kept any more. Upload it again."));
        String text = vault.open(workspace, SEAL, sealed).value();
        Table read = Table.of(find(workspace, id).name(), text.getBytes(StandardCharsets.ISO_8859_1));
        tables.put(id, read);
        return read;
    }

    void forget(WorkspaceId workspace, UUID id) {
        store.dropFile(workspace, id);
        tables.invalidate(id);
    }
}
