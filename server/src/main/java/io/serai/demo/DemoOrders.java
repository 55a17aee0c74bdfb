package io.serai.demo;

import io.serai.content.ChannelKind;
import io.serai.orders.OrderFiles;
import io.serai.orders.Orders;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.Phones;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What the demo shop sells and has sold: to the customers of its past conversations, and to those of the simulated phones. */
@Component
class DemoOrders {
    /** {@code @-3d14:05}: three days before today. */
    private static final Pattern MOMENT = Pattern.compile("@-(\\d+)d(\\d{2}:\\d{2})");

    private static final List<String> NEWS = List.of(
            "shipped,paid,,EUR,219.00,0.00,%s,%s,%s,12 Harbour Road,Rotterdam,3011,NL,squall,Squall Jacket,SQUALL-P-M,Colour: Petrol; Size: M,1,219.00,PostNL,LS3711%05dNL,@-2d15:30,,",
            "paid,paid,,EUR,74.00,0.00,%s,%s,%s,12 Harbour Road,Rotterdam,3011,NL,cairn,Cairn Stove,CAIRN,,1,74.00,,,,,");

    private final OrderFiles files;
    private final Orders orders;
    private final Phones phones;
    private final Clock clock;

    DemoOrders(OrderFiles files, Orders orders, Phones phones, Clock clock) {
        this.files = files;
        this.orders = orders;
        this.phones = phones;
        this.clock = clock;
    }

    void fill(WorkspaceId workspace) {
        if (orders.known(workspace)) {
            return;
        }
        files.items(workspace, "products.csv", DemoFiles.bytes("products.csv"));
        String table = new String(DemoFiles.bytes("orders.csv"), StandardCharsets.UTF_8) + ofPhones(workspace);
        files.orders(workspace, "orders.csv", dated(table).getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever plays a customer can ask at once where their order is. */
    private String ofPhones(WorkspaceId workspace) {
        var rows = new StringBuilder();
        int number = 20600;
        for (Phones.Somebody somebody : phones.people(workspace)) {
            String email = somebody.kind() == ChannelKind.EMAIL ? somebody.reach() : "";
            String phone = somebody.kind() == ChannelKind.WHATSAPP ? "+" + somebody.reach() : "";
            if (email.isEmpty() && phone.isEmpty()) {
                continue;
            }
            for (String order : NEWS) {
                rows.append("KP-")
                        .append(++number)
                        .append(",@-")
                        .append(order.startsWith("paid") ? 1 : 4)
                        .append("d10:15,");
                rows.append(order.formatted(somebody.name(), email, phone, number))
                        .append('\n');
            }
        }
        return rows.toString();
    }

    private String dated(String table) {
        return MOMENT.matcher(table).replaceAll(this::moment);
    }

    private String moment(MatchResult found) {
        Instant now = clock.instant();
        Instant then = now.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .minusDays(Long.parseLong(found.group(1)))
                .atTime(LocalTime.parse(found.group(2)))
                .toInstant(ZoneOffset.UTC);
        Instant past = then.isAfter(now) ? now.minus(Duration.ofMinutes(50)) : then;
        return past.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
