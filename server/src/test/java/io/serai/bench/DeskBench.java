package io.serai.bench;

import static io.serai.bench.CrashBench.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How quick the desk stays when a shop has been at it for years: lists, threads and searches, few conversations against many. */
final class DeskBench {
    private static final int FEW = 10_000;
    private static final int WARM_UP = 15;
    private static final Duration INDEXING = Duration.ofMinutes(30);

    /** What is asked for, and how long it may take at p95, in ms. */
    private static final Map<String, Integer> BARS = Map.of("list", 80, "thread", 100, "search", 150);

    private final int conversations;
    private final int times;
    private final int agents;
    private final int rate;
    private final int seconds;

    DeskBench(Options options) {
        this.conversations = options.number("conversations", 100_000);
        this.times = options.number("times", 100);
        this.agents = options.number("agents", 500);
        this.rate = options.number("rate", 100);
        this.seconds = options.number("seconds", 30);
    }

    boolean run() throws Exception {
        try (ServerProcess server = ServerProcess.start()) {
            Shop shop = Shop.open(server.url());
            String widget = shop.connectWidget();
            List<DeskAgents.Seat> seats = DeskAgents.add(server, agents);
            var past = new DeskPast(server);
            past.grow(Math.min(FEW, conversations));
            Map<String, Latencies> few = measured(server, shop, past);
            past.grow(conversations);
            Map<String, Latencies> many = measured(server, shop, past);
            boolean held = report(few, many, server);
            return (rate == 0 || new DeskPush(server, widget, seats, rate, seconds).run()) && held;
        }
    }

    private Map<String, Latencies> measured(ServerProcess server, Shop shop, DeskPast past) throws Exception {
        server.stop();
        server.startAgain();
        awaitIndexed(shop, past);
        var measured = new LinkedHashMap<String, Latencies>();
        for (var asked : questions(past).entrySet()) {
            var latencies = new Latencies();
            for (int i = 0; i < WARM_UP + times; i++) {
                String path = asked.getValue().get(i % asked.getValue().size());
                long begun = System.nanoTime();
                shop.get(path);
                if (i >= WARM_UP) {
                    latencies.add(System.nanoTime() - begun);
                }
            }
            measured.put(asked.getKey(), latencies);
        }
        return measured;
    }

    /** Paths by what they are. */
    private static Map<String, List<String>> questions(DeskPast past) throws Exception {
        Map<String, List<String>> paths = lists(past);
        paths.put(
                "thread",
                past.some(100).stream().map(id -> "/api/conversations/" + id).toList());
        paths.put("search: a common word", searches(List.of("the", "order", "you")));
        paths.put("search: a rare word", searches(past.rare(50)));
        paths.put(
                "search: three words", searches(List.of("order size blue", "refund the parcel", "where jacket order")));
        paths.put("search: a phrase", searches(List.of("\"the order\"", "\"size the\"")));
        paths.put("search: Chinese", searches(List.of("退货", "订单 尺码", "物流")));
        paths.put("search: an unfinished word", searches(List.of("parc", "jack", "ref")));
        paths.put(
                "search: by operators",
                searches(List.of("from:customer after:30d refund", "from:team size before:2d")));
        paths.put(
                "search: by meaning",
                searches(List.of("where is my parcel", "退货", "the size is wrong and I want another one")).stream()
                        .map(path -> path + "&by=meaning")
                        .toList());
        return paths;
    }

    private static Map<String, List<String>> lists(DeskPast past) throws Exception {
        var asked = new LinkedHashMap<String, String>();
        for (String view :
                List.of("mine", "unassigned", "team", "mentions", "followed", "bot", "snoozed", "all", "resolved")) {
            asked.put(view, "view=" + view);
        }
        asked.put("unassigned, longest waiting", "view=unassigned&sort=waiting");
        asked.put("all, most urgent", "view=all&sort=priority");
        asked.put("all, promised soonest", "view=all&sort=promise");
        asked.put("all, unread", "view=all&unread=true");
        asked.put("all, waiting for a day", "view=all&waiting=1440");
        asked.put("all, window closes", "view=all&closing=1440");
        String level = past.id("contact_field", "Level");
        for (String view : List.of("all", "resolved")) {
            asked.put(view + ", a common tag", "view=" + view + "&tag=" + past.id("tag", "Common"));
            asked.put(view + ", a rare tag", "view=" + view + "&tag=" + past.id("tag", "Rare"));
            asked.put(view + ", a common intent", "view=" + view + "&intent=intent_7");
            asked.put(view + ", a rare intent", "view=" + view + "&intent=warranty_claim");
            asked.put(view + ", angry", "view=" + view + "&mood=angry");
            asked.put(view + ", Japanese", "view=" + view + "&language=ja");
            asked.put(view + ", a common country", "view=" + view + "&country=US");
            asked.put(view + ", a rare country", "view=" + view + "&country=IS");
            asked.put(view + ", a common field", "view=" + view + "&field=" + level + ":Gold");
            asked.put(view + ", a rare field", "view=" + view + "&field=" + level + ":Platinum");
        }
        var paths = new LinkedHashMap<String, List<String>>();
        asked.forEach(
                (what, question) -> paths.put("list: " + what, List.of("/api/conversations?limit=50&" + question)));
        paths.put("list: counts", List.of("/api/conversations/counts"));
        return paths;
    }

    private static List<String> searches(List<String> queries) {
        return queries.stream()
                .map(query -> "/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .toList();
    }

    /** The index is made behind the scenes after a start. */
    private static void awaitIndexed(Shop shop, DeskPast past) throws Exception {
        long begun = System.nanoTime();
        String last = searches(List.of(past.lastWord())).getFirst();
        while (shop.get(last).path("total").asInt() == 0) {
            if (System.nanoTime() - begun > INDEXING.toNanos()) {
                throw new IllegalStateException("Not all messages became searchable within " + INDEXING);
            }
            Thread.sleep(500);
        }
        say("%,d conversations are searchable %.0f s after a start", past.size(), (System.nanoTime() - begun) / 1e9);
    }

    private boolean report(Map<String, Latencies> few, Map<String, Latencies> many, ServerProcess server)
            throws Exception {
        say("");
        say("one agent at %,d conversations of %d messages; %s", conversations, DeskPast.MESSAGES, server.memory());
        say(
                "  %-34s %8s %8s %8s   %s",
                "", "p50", "p95", "p99", "p50 against " + Math.min(FEW, conversations) + " conversations");
        var missed = new ArrayList<String>();
        many.forEach((what, latencies) -> {
            say(
                    "  %-34s %8.1f %8.1f %8.1f ms   %5.2f times",
                    what,
                    latencies.percentile(0.5),
                    latencies.percentile(0.95),
                    latencies.percentile(0.99),
                    latencies.percentile(0.5) / few.get(what).percentile(0.5));
            if (latencies.percentile(0.95) > BARS.getOrDefault(what.split(":")[0], 0)) {
                missed.add(what);
            }
        });
        say(missed.isEmpty() ? "  all within their bars" : "  over their bars: " + String.join(", ", missed));
        return missed.isEmpty();
    }
}
