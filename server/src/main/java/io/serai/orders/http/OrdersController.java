package io.serai.orders.http;

import io.serai.accounts.Agent;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.Contacts;
import io.serai.contacts.Contacts.At;
import io.serai.content.ChannelKind;
import io.serai.orders.Items;
import io.serai.orders.Order;
import io.serai.orders.OrderId;
import io.serai.orders.Orders;
import io.serai.orders.SourceId;
import io.serai.orders.internal.book.OrderSearch;
import io.serai.orders.internal.sources.Sources;
import io.serai.orders.internal.sources.StoredSource;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Page;
import io.serai.shared.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders and products for the desk. */
@RestController
@RequestMapping("/api")
class OrdersController {
    private static final String SIGNED_IN = "user:";

    private final Orders orders;
    private final OrderSearch search;
    private final Items items;
    private final Sources sources;
    private final Contacts contacts;
    private final OrderViews views;
    private final CurrentAgent current;

    OrdersController(
            Orders orders,
            OrderSearch search,
            Items items,
            Sources sources,
            Contacts contacts,
            OrderViews views,
            CurrentAgent current) {
        this.orders = orders;
        this.search = search;
        this.items = items;
        this.sources = sources;
        this.contacts = contacts;
        this.views = views;
        this.current = current;
    }

    record Found(List<OrderView> items, Optional<String> next) {}

    /** By number, parcel, email or phone; without words the newest. */
    @GetMapping("/orders")
    Found find(@RequestParam Optional<String> query, @RequestParam Optional<String> cursor) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        Page<Order> page = search.find(agent.workspace(), query.orElse(""), cursor);
        return new Found(seen(agent, page.items()), page.next());
    }

    @GetMapping("/orders/{id}")
    OrderView order(@PathVariable String id) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        return orders.find(agent.workspace(), new OrderId(Ids.parse(id)))
                .map(order -> seen(agent, List.of(order)).getFirst())
                .orElseThrow(() -> Problem.notFound("There is no such order."));
    }

    /** As the shop knows it now. */
    @PostMapping("/orders/{id}/refresh")
    OrderView refresh(@PathVariable String id) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        Order fresh = orders.fresh(agent.workspace(), new OrderId(Ids.parse(id)));
        return seen(agent, List.of(fresh)).getFirst();
    }

    /** @param known whether any source is connected at all */
    record OfContact(boolean known, List<OrderView> items) {}

    /** What the customer has bought, by the email and phone that we know of them and the shop's own id of whom it signed in. */
    @GetMapping("/contacts/{id}/orders")
    OfContact of(@PathVariable String id) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        Contact contact = contacts.find(agent.workspace(), new ContactId(Ids.parse(id)))
                .orElseThrow(() -> Problem.notFound("There is no such contact."));
        boolean known = orders.known(agent.workspace());
        return new OfContact(known, known ? seen(agent, theirs(contact)) : List.of());
    }

    private List<Order> theirs(Contact contact) {
        return Stream.concat(
                        orders
                                .of(
                                        contact.workspace(),
                                        contact.email().stream().toList(),
                                        contact.phone().stream().toList())
                                .stream(),
                        orders.ofBuyers(contact.workspace(), idsAtTheShop(contact)).stream())
                .distinct()
                .sorted(Comparator.comparing(Order::placedAt).reversed())
                .toList();
    }

    /** The shop itself signed in who is at such an address. */
    private List<String> idsAtTheShop(Contact contact) {
        return contacts.addresses(contact.workspace(), contact.id()).stream()
                .map(At::address)
                .filter(address ->
                        address.kind() == ChannelKind.WIDGET && address.value().startsWith(SIGNED_IN))
                .map(address -> address.value().substring(SIGNED_IN.length()))
                .toList();
    }

    private List<OrderView> seen(Agent agent, List<Order> found) {
        Map<SourceId, String> names =
                sources.all(agent.workspace()).stream().collect(Collectors.toMap(StoredSource::id, StoredSource::name));
        return found.stream()
                .map(order -> views.of(agent, order, names.getOrDefault(order.source(), "")))
                .toList();
    }

    record Goods(List<Items.Item> items) {}

    @GetMapping("/items")
    Goods goods(@RequestParam String query) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        return new Goods(items.named(agent.workspace(), query));
    }
}
