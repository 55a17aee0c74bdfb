package io.serai.orders.internal.upload;

import io.serai.channels.Connector.Field;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.source.Batch;
import io.serai.orders.source.Connection;
import io.serai.orders.source.Place;
import io.serai.orders.source.ShopChange;
import io.serai.orders.source.ShopOrder;
import io.serai.orders.source.ShopSource;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Files that a seller uploads. Nobody can be asked. What is done to such orders is kept here where the seller works from here ({@code changes} is
 * {@code here}); else it is a person's to do.
 */
@Component
public class UploadSource implements ShopSource {
    public static final String KIND = "upload";
    public static final String CHANGES = "changes";
    public static final String HERE = "here";

    private final LocalChanges changes;

    UploadSource(LocalChanges changes) {
        this.changes = changes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.optional(CHANGES, "person"));
    }

    @Override
    public Checked check(WorkspaceId workspace, Map<String, String> values) {
        String where = HERE.equals(values.get(CHANGES)) ? HERE : "person";
        return new Checked("Files", Map.of(CHANGES, where), Map.of());
    }

    @Override
    public Set<Stock> offers(Connection connection) {
        return Set.of();
    }

    @Override
    public Batch pull(Connection connection, Place place) {
        return Batch.NOTHING;
    }

    @Override
    public boolean answers(Connection connection) {
        return false;
    }

    @Override
    public List<ShopOrder> numbered(Connection connection, String number) {
        return List.of();
    }

    @Override
    public Optional<ShopOrder> again(Connection connection, String externalId) {
        throw new UnsupportedOperationException("files cannot be asked");
    }

    @Override
    public Set<OrderChange.Kind> changeable(Connection connection, Order order) {
        return keepsChanges(connection) ? LocalChanges.possible(order) : Set.of();
    }

    @Override
    public ShopChange change(Connection connection, Order order, OrderChange change, String key) {
        return keepsChanges(connection) ? changes.apply(connection, order, change, key) : new ShopChange.NotPossible();
    }

    private static boolean keepsChanges(Connection connection) {
        return connection.setting(CHANGES, "person").equals(HERE);
    }
}
