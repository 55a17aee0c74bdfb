package io.serai.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who leaves out what is needed hears what it is; what is our own mistake stays one. */
@NullMarked
class GapsTest {
    private record Keys(String p256dh, @Nullable String label) {}

    private record Subscription(
            String endpoint,
            Keys keys,
            Optional<String> note,
            List<Keys> more,
            @Nullable Map<String, Keys> named) {}

    private static final Keys GOOD = new Keys("k", null);

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/push");
    private final Gaps gaps = new Gaps();
    private final ProblemAnswers answers = new ProblemAnswers();

    @BeforeEach
    void begin() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
    }

    @SuppressWarnings("NullAway") // as Jackson calls it
    private Optional<String> gap(Object body) {
        gaps.afterBodyRead(body, null, null, null, null);
        return Gaps.in(request);
    }

    @SuppressWarnings("NullAway")
    private static Subscription subscription(String endpoint, Keys keys, List<Keys> more, Map<String, Keys> named) {
        return new Subscription(endpoint, keys, Optional.empty(), more, named);
    }

    @Test
    void nothingIsMissingWhereOnlyWhatMayBeAbsentIs() {
        assertThat(gap(subscription("e", GOOD, List.of(GOOD), null))).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedByWhereItBelongs() {
        assertThat(gap(subscription(null, GOOD, List.of(), null))).contains("endpoint");
        assertThat(gap(subscription("e", null, List.of(), null))).contains("keys");
        assertThat(gap(subscription("e", new Keys(null, "x"), List.of(), null))).contains("keys.p256dh");
        assertThat(gap(subscription("e", GOOD, new ArrayList<>(Arrays.asList(GOOD, null)), null)))
                .contains("more[]");
        var named = new HashMap<String, Keys>();
        named.put("gone", null);
        assertThat(gap(subscription("e", GOOD, List.of(), named))).isEmpty();
        named.put("desk", new Keys(null, null));
        assertThat(gap(subscription("e", GOOD, List.of(), named))).contains("named.desk.p256dh");
    }

    @Test
    void onlyARequestWithAGapIsToBlameForANullPointer() {
        assertThat(status(new NullPointerException())).isEqualTo(500);
        gap(subscription("e", GOOD, List.of(), null));
        assertThat(status(new NullPointerException())).isEqualTo(500);
        gap(subscription("e", null, List.of(), null));
        assertThat(status(new NullPointerException())).isEqualTo(400);
        assertThat(status(new IllegalStateException())).isEqualTo(500);
    }

    @Test
    void aCharacterThatPostgresCannotKeepIsTheRequestsFault() {
        assertThat(status(new IllegalStateException(new SQLException("0x00", "22021"))))
                .isEqualTo(400);
        assertThat(status(new IllegalStateException(new SQLException("unique", "23505"))))
                .isEqualTo(500);
        assertThat(status(new IllegalStateException(new SQLException("lost")))).isEqualTo(500);
    }

    private int status(Exception failure) {
        ResponseEntity<?> answer = answers.other(failure, request);
        return answer == null ? 0 : answer.getStatusCode().value();
    }
}
