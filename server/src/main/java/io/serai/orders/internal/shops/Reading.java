package io.serai.orders.internal.shops;

import io.serai.orders.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Values of a shop's JSON: what is empty, odd or of another type there is absent here. */
public final class Reading {
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int LONGEST_DESCRIPTION = 1_500;

    private Reading() {}

    /** Text, or a number as text; blank is absent. */
    public static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asString("").strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    public static Optional<Instant> time(JsonNode node, String field) {
        return text(node, field).flatMap(Reading::time);
    }

    /** With an offset, or without one in UTC. */
    public static Optional<Instant> time(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException noOffset) {
            try {
                return Optional.of(
                        LocalDateTime.parse(written.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }
    }

    public static Optional<Money> money(Optional<String> amount, Optional<String> currency) {
        try {
            return amount.flatMap(number -> currency.map(letters ->
                    new Money(new BigDecimal(number), Currency.getInstance(letters.toUpperCase(Locale.ROOT)))));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    public static Money nothing(Money like) {
        return new Money(BigDecimal.ZERO.setScale(like.amount().scale()), like.currency());
    }

    public static Optional<URI> link(JsonNode node, String field) {
        try {
            return text(node, field)
                    .map(URI::create)
                    .filter(uri -> uri.getHost() != null
                            && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Without markup, and with its entities as letters: {@code Ship &ndash; <b>fast</b>}. */
    public static String plain(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]{0,500}>", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Descriptions may be whole pages: what stands first is what is kept. */
    public static String shortened(String text) {
        return text.length() > LONGEST_DESCRIPTION ? text.substring(0, LONGEST_DESCRIPTION) + "…" : text;
    }

    /** JSON within a text; nothing where it is none. */
    public static JsonNode json(String written) {
        try {
            return JSON.readTree(written);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }

    /** Words of several fields, one after the other. */
    public static Optional<String> joined(JsonNode node, String... fields) {
        return Optional.of(Stream.of(fields)
                        .flatMap(field -> text(node, field).stream())
                        .collect(Collectors.joining(" ")))
                .filter(text -> !text.isEmpty());
    }
}
