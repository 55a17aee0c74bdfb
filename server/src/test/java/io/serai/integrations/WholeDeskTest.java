package io.serai.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.integrations.internal.routes.Route;
import io.serai.integrations.internal.routes.Routes;
import io.serai.storage.SeraiTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever the desk can do, programs can do: a new address of the desk is either opened to them or named here with a reason. */
@SeraiTest
class WholeDeskTest {
    private static final List<String> FOR_PEOPLE = List.of(
            // signing in, and what belongs to one person's browser
            "/api/session",
            "/api/setup",
            "/api/join",
            "PUT /api/me",
            "/api/me/",
            "/api/push",
            "/api/notifications",
            // second factors and the tokens themselves: no token may make a stronger one
            "/api/agents/{}/second-factor",
            "/api/workspace/two-factors",
            "/api/developers/tokens",
            // pages of other companies that lead back to a person's browser
            "/api/shops/shopify/install",
            "/api/crm/authorize",
            // phones on the screen, for trying out
            "/api/simulator");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Routes routes;

    @Test
    void everyAddressOfTheDeskIsOpenToProgramsOrForPeopleOnly() {
        Set<String> open = routes.all().stream().map(WholeDeskTest::named).collect(Collectors.toSet());
        Set<String> shut = desk().stream()
                .filter(address -> !open.contains(address))
                .filter(address -> FOR_PEOPLE.stream()
                        .noneMatch(reason -> reason.startsWith("/")
                                ? address.substring(address.indexOf(' ') + 1).startsWith(reason)
                                : address.equals(reason)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shut).isEmpty();
    }

    @Test
    void nothingIsOpenThatTheDeskDoesNotKnow() {
        assertThat(desk())
                .containsAll(routes.all().stream().map(WholeDeskTest::named).toList());
    }

    private static String named(Route route) {
        return route.method().name() + " " + bare(route.desk());
    }

    private Set<String> desk() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/") && !path.startsWith("/api/v1/"))
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name() + " " + bare(path))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String bare(String path) {
        return path.replaceAll("\\{[^}/]+}", "{}");
    }
}
