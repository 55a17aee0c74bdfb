package io.serai.orders.internal.book;

import io.serai.orders.Order;
import io.serai.orders.Order.Buyer;
import io.serai.orders.Order.Postal;
import io.serai.privacy.Vault;
import io.serai.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals who bought and where it is sent on the way in, and opens it on the way out. */
@Component
public class OrderSeal {
    private static final String PERSON = "order.person";
    private static final String EMAIL = "order.email";
    private static final String PHONE = "order.phone";
    private static final String BUYER = "order.buyer";
    private static final String POSTCODE = "order.postcode";
    private static final Buyer NOBODY =
            new Buyer(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Vault vault;
    private final JsonMapper json;

    public OrderSeal(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    record Person(Buyer buyer, Optional<Postal> shipTo) {}

    public StoredOrder seal(WorkspaceId workspace, Order order) {
        Buyer buyer = Buyers.normal(order.buyer(), order.shipTo());
        String person = json.writeValueAsString(new Person(buyer, order.shipTo()));
        return new StoredOrder(
                with(order, NOBODY, Optional.empty()),
                vault.seal(workspace, PERSON, person),
                buyer.email().map(email -> vault.fingerprint(workspace, EMAIL, email)),
                buyer.phone().map(phone -> vault.fingerprint(workspace, PHONE, phone)),
                buyer.externalId().map(id -> vault.fingerprint(workspace, BUYER, id)),
                order.shipTo()
                        .flatMap(Postal::postcode)
                        .map(Buyers::postcode)
                        .filter(code -> !code.isEmpty())
                        .map(code -> vault.fingerprint(workspace, POSTCODE, code)));
    }

    public Order open(WorkspaceId workspace, StoredOrder stored) {
        Person person =
                json.readValue(vault.open(workspace, PERSON, stored.person()).value(), Person.class);
        return with(stored.bare(), person.buyer(), person.shipTo());
    }

    List<byte[]> emails(WorkspaceId workspace, Collection<String> emails) {
        return emails.stream()
                .flatMap(email -> Buyers.email(email).stream())
                .distinct()
                .map(email -> vault.fingerprint(workspace, EMAIL, email))
                .toList();
    }

    List<byte[]> phones(WorkspaceId workspace, Collection<String> phones) {
        return phones.stream()
                .flatMap(phone -> Buyers.phone(phone, Optional.empty()).stream())
                .distinct()
                .map(phone -> vault.fingerprint(workspace, PHONE, phone))
                .toList();
    }

    List<byte[]> buyers(WorkspaceId workspace, Collection<String> externalIds) {
        return externalIds.stream()
                .distinct()
                .map(id -> vault.fingerprint(workspace, BUYER, id))
                .toList();
    }

    List<byte[]> postcodes(WorkspaceId workspace, Collection<String> postcodes) {
        return postcodes.stream()
                .map(Buyers::postcode)
                .filter(code -> code.length() > 2)
                .distinct()
                .map(code -> vault.fingerprint(workspace, POSTCODE, code))
                .toList();
    }

    private static Order with(Order order, Buyer buyer, Optional<Postal> shipTo) {
        return new Order(
                order.id(),
                order.source(),
                order.externalId(),
                order.number(),
                buyer,
                order.state(),
                order.payment(),
                order.total(),
                order.refunded(),
                order.lines(),
                shipTo,
                order.parcels(),
                order.history(),
                order.link(),
                order.placedAt(),
                order.deliveredAt(),
                order.updatedAt(),
                order.asOf());
    }
}
