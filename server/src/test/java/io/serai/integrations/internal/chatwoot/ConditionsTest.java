package io.serai.integrations.internal.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ConditionsTest {
    private static final Map<String, Object> TALK = Map.of(
            "status",
            "open",
            "inbox_id",
            7,
            "labels",
            List.of("vip", "returns"),
            "created_at",
            1_790_000_000L,
            "custom_attributes",
            Map.of("order", "1001"),
            "meta",
            Map.of(
                    "sender",
                    Map.of("email", "luz@example.com", "additional_attributes", Map.of("country_code", "ES"))));

    private static boolean fits(String payload) {
        return Conditions.of(JsonMapper.shared().readTree(payload), any -> true).fit(TALK);
    }

    private static boolean fits(String attribute, String operator, String values) {
        return fits("[{\"attribute_key\":\"%s\",\"filter_operator\":\"%s\",\"values\":%s}]"
                .formatted(attribute, operator, values));
    }

    @Test
    void everyOperatorIsUnderstood() {
        assertThat(fits("status", "equal_to", "[\"open\",\"pending\"]")).isTrue();
        assertThat(fits("status", "equal_to", "[\"all\"]")).isTrue();
        assertThat(fits("inbox_id", "equal_to", "[7]")).isTrue();
        assertThat(fits("inbox_id", "not_equal_to", "[7]")).isFalse();
        assertThat(fits("email", "contains", "[\"LUZ@\"]")).isTrue();
        assertThat(fits("email", "does_not_contain", "[\"mia\"]")).isTrue();
        assertThat(fits("country_code", "equal_to", "[\"es\"]")).isTrue();
        assertThat(fits("labels", "equal_to", "[\"returns\"]")).isTrue();
        assertThat(fits("order", "starts_with", "[\"10\"]")).isTrue();
        assertThat(fits("assignee_id", "is_present", "[]")).isFalse();
        assertThat(fits("assignee_id", "is_not_present", "[]")).isTrue();
        assertThat(fits("created_at", "is_greater_than", "[\"2026-01-01\"]")).isTrue();
        assertThat(fits("created_at", "is_less_than", "[\"2026-01-01\"]")).isFalse();
    }

    @Test
    void andBindsCloserThanOr() {
        String closed =
                "{\"attribute_key\":\"status\",\"filter_operator\":\"equal_to\",\"values\":[\"resolved\"],\"query_operator\":\"%s\"}";
        String vip =
                "{\"attribute_key\":\"labels\",\"filter_operator\":\"equal_to\",\"values\":[\"vip\"],\"query_operator\":\"%s\"}";
        assertThat(fits("[" + closed.formatted("and") + "," + vip.formatted("") + "]"))
                .isFalse();
        assertThat(fits("[" + closed.formatted("OR") + "," + vip.formatted("") + "]"))
                .isTrue();
        assertThat(fits("[" + vip.formatted("or") + "," + closed.formatted("and") + "," + closed.formatted("") + "]"))
                .isTrue();
    }

    @Test
    void whatIsNotKnownIsSaid() {
        assertThatThrownBy(() -> fits("status", "resembles", "[\"open\"]")).hasMessageContaining("resembles");
        assertThatThrownBy(() -> fits("[]")).hasMessageContaining("payload");
        assertThatThrownBy(() -> Conditions.of(
                        JsonMapper.shared().readTree("[{\"attribute_key\":\"moon\",\"values\":[1]}]"),
                        attribute -> !attribute.equals("moon")))
                .hasMessageContaining("moon");
    }
}
