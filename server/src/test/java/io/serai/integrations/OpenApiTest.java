package io.serai.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.storage.SeraiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was promised to developers holds. After adding to the interface, write the new promise down: {@code SERAI_WRITE_OPENAPI=yes mvn test
 * -Dtest=OpenApiTest}.
 */
@SeraiTest
class OpenApiTest {
    private static final Path PROMISED = Path.of("..", "docs", "openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @LocalServerPort
    private int port;

    @Test
    void nothingThatWasPromisedIsTakenAwayOrChanged() throws IOException {
        JsonNode now = new Program(port, "").get("/api/v1/openapi.json").json();
        if (System.getenv("SERAI_WRITE_OPENAPI") != null) {
            Files.writeString(
                    PROMISED,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.treeToValue(now, Object.class))
                            + "\n");
        }
        JsonNode promised = JSON.readTree(Files.readString(PROMISED));
        List<String> broken = new ArrayList<>();
        compare("", promised, now, broken);
        assertThat(broken).isEmpty();
    }

    private static void compare(String place, JsonNode promised, JsonNode now, List<String> broken) {
        if (promised.isObject()) {
            promised.properties().forEach(part -> {
                if (now.has(part.getKey())) {
                    compare(place + "/" + part.getKey(), part.getValue(), now.get(part.getKey()), broken);
                } else {
                    broken.add(place + "/" + part.getKey() + " is gone");
                }
            });
        } else if (promised.isArray() && now.isArray()) {
            elements(place, promised, now, broken);
        } else if (!promised.equals(now) && !place.endsWith("/summary") && !place.endsWith("/description")) {
            broken.add(place + " was " + promised + " and is " + now);
        }
    }

    /** In lists, order says nothing; what a request must have may become less, what an answer may have more. */
    private static void elements(String place, JsonNode promised, JsonNode now, List<String> broken) {
        for (JsonNode element : promised) {
            boolean still = false;
            for (JsonNode candidate : now) {
                var differences = new ArrayList<String>();
                compare("", element, candidate, differences);
                still |= differences.isEmpty();
            }
            if (!still && !place.endsWith("/required")) {
                broken.add(place + " lacks " + element);
            }
        }
    }
}
