package io.serai.orders.http;

import io.serai.accounts.Agent;
import io.serai.content.Content;
import io.serai.orders.Items;
import io.serai.orders.OrderId;
import io.serai.orders.Orders;
import io.serai.orders.ShopCards;
import io.serai.orders.SourceId;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders and products as a customer gets them: to be looked at, and then sent like any other message. */
@RestController
@RequestMapping("/api")
class CardsController {
    private final Orders orders;
    private final Items items;
    private final CurrentAgent current;

    CardsController(Orders orders, Items items, CurrentAgent current) {
        this.orders = orders;
        this.items = items;
        this.current = current;
    }

    record Shown(Content content) {}

    @GetMapping("/orders/{id}/card")
    Shown order(@PathVariable String id, @RequestParam Optional<String> language) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        return orders.find(agent.workspace(), new OrderId(Ids.parse(id)))
                .map(order -> new Shown(ShopCards.order(order, List.of(), spoken(agent, language))))
                .orElseThrow(() -> Problem.notFound("There is no such order."));
    }

    @GetMapping("/items/card")
    Shown item(@RequestParam String source, @RequestParam String key, @RequestParam Optional<String> language) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        return items.find(agent.workspace(), new SourceId(Ids.parse(source)), key)
                .map(item -> new Shown(ShopCards.products(List.of(item), spoken(agent, language))))
                .orElseThrow(() -> Problem.notFound("This product is not sold any more."));
    }

    private static Language spoken(Agent agent, Optional<String> language) {
        return language.filter(tag -> tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"))
                .map(Language::new)
                .orElse(agent.language());
    }
}
