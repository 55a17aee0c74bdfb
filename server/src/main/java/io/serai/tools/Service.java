package io.serai.tools;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be done for the customer in one turn, and what has been done in it.
 *
 * @param offered nothing where the shop has no orders to look at
 * @param asker who wrote, as far as the channel vouches for it
 * @param identity what the shop is content with before it tells of an order
 * @param codes whether a code can be sent by mail
 * @param uses what was used in this turn, in order
 */
public record Service(
        Set<ToolKind> offered, Asker asker, ToolSettings.Identity identity, boolean codes, List<Use> uses) {
    public static final Service NONE =
            new Service(Set.of(), Asker.NOBODY, ToolSettings.Identity.ORDER_AND_CONTACT, false, List.of());

    public record Use(ToolCall call, ToolResult result) {}

    public Service {
        offered = Set.copyOf(offered);
        uses = List.copyOf(uses);
    }

    public Service having(ToolCall call, ToolResult result) {
        return new Service(
                offered,
                asker,
                identity,
                codes,
                Stream.concat(uses.stream(), Stream.of(new Use(call, result))).toList());
    }

    public Optional<ToolResult> resultOf(ToolCall call) {
        return uses.stream()
                .filter(use -> use.call().equals(call))
                .map(Use::result)
                .findFirst();
    }
}
