package io.serai.integrations.internal.routes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Everything that other systems may do, line by line. Whatever stands here is done by the desk's own controller, so there is no second path to
 * data; whatever does not stand here cannot be reached with a token.
 */
@Component
public class Routes {
    private static final List<Route> ALL = Stream.of(
                    ConversationRoutes.ALL, ContactRoutes.ALL, ShopRoutes.ALL, BotRoutes.ALL, HouseRoutes.ALL)
            .flatMap(List::stream)
            .toList();

    private final Map<HttpMethod, List<Entry>> entries = new LinkedHashMap<>();

    Routes() {
        var parser = new PathPatternParser();
        for (Route route : ALL) {
            entries.computeIfAbsent(route.method(), method -> new ArrayList<>())
                    .add(new Entry(route, parser.parse(route.path())));
        }
        entries.values().forEach(list -> list.sort((one, other) -> one.pattern().compareTo(other.pattern())));
    }

    private record Entry(Route route, PathPattern pattern) {}

    /** @param desk the desk's address with the values filled in, still encoded */
    public record Found(Route route, String desk) {}

    public List<Route> all() {
        return ALL;
    }

    /** @param path below {@code /api/v1}, as it was sent */
    public Optional<Found> find(HttpMethod method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return entries.getOrDefault(method, List.of()).stream()
                .filter(entry -> entry.pattern().matches(parsed))
                .findFirst()
                .map(entry -> new Found(entry.route(), Route.desk(path)));
    }

    public boolean known(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return entries.values().stream()
                .flatMap(List::stream)
                .anyMatch(entry -> entry.pattern().matches(parsed));
    }
}
