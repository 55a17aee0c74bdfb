package io.serai.orders.internal.upload.reading;

import static io.serai.orders.internal.upload.table.Field.OrderField.*;

import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.Order.Buyer;
import io.serai.orders.Order.Payment;
import io.serai.orders.Order.Postal;
import io.serai.orders.Order.Sent;
import io.serai.orders.Order.State;
import io.serai.orders.internal.upload.reading.Wrong.Code;
import io.serai.orders.internal.upload.table.Field;
import io.serai.orders.source.ShopOrder;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes an order of all rows of one number. What the file does not say stays as it is known. */
final class OrderReader {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<Line> rows;
    private final Optional<ShopOrder> known;
    private final Plan plan;
    private final Instant now;

    OrderReader(List<Line> rows, Optional<ShopOrder> known, Plan plan, Instant now) {
        this.rows = rows;
        this.known = known;
        this.plan = plan;
        this.now = now;
    }

    private <T> Optional<T> first(Function<Line, Optional<T>> of) {
        return rows.stream().flatMap(row -> of.apply(row).stream()).findFirst();
    }

    private Optional<String> text(Field field) {
        return first(row -> row.text(field));
    }

    ShopOrder read() {
        String number = text(NUMBER).orElseThrow(() -> rows.getFirst().wrong(Code.NO_NUMBER, NUMBER));
        List<Order.Line> lines = lines();
        Money total = total(lines);
        List<Sent> parcels = parcels();
        Optional<Instant> delivered =
                first(row -> row.moment(DELIVERED)).or(() -> known.flatMap(ShopOrder::deliveredAt));
        return new ShopOrder(
                known.map(ShopOrder::externalId).orElse(number),
                number,
                buyer(),
                state(parcels, delivered),
                payment(),
                total,
                refunded(total),
                lines,
                shipTo(),
                parcels,
                known.map(ShopOrder::history).orElse(List.of()),
                first(row -> row.link(LINK)).or(() -> known.flatMap(ShopOrder::link)),
                first(row -> row.moment(PLACED))
                        .or(() -> known.map(ShopOrder::placedAt))
                        .orElse(now),
                delivered,
                first(row -> row.moment(UPDATED)).orElse(now));
    }

    private Buyer buyer() {
        Optional<Buyer> before = known.map(ShopOrder::buyer);
        return new Buyer(
                text(BUYER).or(() -> before.flatMap(Buyer::name)),
                text(EMAIL).or(() -> before.flatMap(Buyer::email)),
                text(PHONE)
                        // Excel's way of keeping a number a text
                        .map(phone -> phone.startsWith("'") ? phone.substring(1) : phone)
                        .or(() -> before.flatMap(Buyer::phone)),
                before.flatMap(Buyer::externalId));
    }

    private State state(List<Sent> parcels, Optional<Instant> delivered) {
        if (first(row -> row.moment(CANCELLED)).isPresent()) {
            return State.CANCELLED;
        }
        Optional<State> said = first(row -> row.text(STATE)
                .map(cell ->
                        StateWords.state(cell, plan.words()).orElseThrow(() -> row.wrong(Code.UNKNOWN_STATE, STATE))));
        if (said.isEmpty()
                && known.isPresent()
                && parcels.equals(known.get().parcels())
                && delivered.equals(known.get().deliveredAt())) {
            return known.get().state();
        }
        State known = said.orElse(State.OPEN);
        boolean before = known == State.OPEN || known == State.IN_PROGRESS;
        if (delivered.isPresent() && (before || known == State.SENT)) {
            return State.DELIVERED;
        }
        return said.isEmpty() && !parcels.isEmpty() ? State.SENT : known;
    }

    private Payment payment() {
        return first(row -> row.text(PAYMENT)
                        .map(cell -> StateWords.payment(cell, plan.words())
                                .orElseThrow(() -> row.wrong(Code.UNKNOWN_PAYMENT, PAYMENT))))
                .or(() -> known.map(ShopOrder::payment))
                .orElse(Payment.UNKNOWN);
    }

    private Money total(List<Order.Line> lines) {
        return first(row -> row.money(TOTAL, CURRENCY))
                .or(() -> known.map(ShopOrder::total))
                .or(() -> lines.stream()
                        .map(line -> line.price().times(line.quantity()))
                        .reduce(Money::plus))
                .orElseGet(() -> new Money(BigDecimal.ZERO, currency()));
    }

    private Currency currency() {
        return first(row -> row.currency(CURRENCY, TOTAL))
                .or(() -> first(row -> row.currency(CURRENCY, PRICE)))
                .or(() -> known.map(order -> order.total().currency()))
                .orElseThrow(() -> rows.getFirst().wrong(Code.NO_CURRENCY, CURRENCY));
    }

    private Money refunded(Money total) {
        return first(row -> row.amount(REFUNDED))
                .map(amount -> new Money(amount.abs(), total.currency()))
                .or(() -> known.map(ShopOrder::refunded))
                .orElseGet(() -> new Money(BigDecimal.ZERO, total.currency()));
    }

    private List<Order.Line> lines() {
        List<Order.Line> lines = new ArrayList<>();
        for (Line row : rows) {
            row.text(TITLE).or(() -> row.text(SKU)).ifPresent(title -> {
                List<String> several =
                        row.text(QUANTITY).isEmpty() && row.text(PRICE).isEmpty()
                                ? Arrays.stream(title.split("\\s*[\\n;；]\\s*"))
                                        .filter(part -> !part.isBlank())
                                        .toList()
                                : List.of(title);
                several.forEach(one -> lines.add(line(row, one, lines.size() + 1)));
            });
        }
        return lines.isEmpty() ? known.map(ShopOrder::lines).orElse(List.of()) : lines;
    }

    /** {@code Desk lamp x2}, {@code 2 × Desk lamp}: the quantity may stand in the cell. */
    private Order.Line line(Line row, String cell, int place) {
        String title = cell.replaceFirst("\\s*[x×*]\\s?\\d{1,4}$", "").replaceFirst("^\\d{1,4}\\s?[x×*]\\s", "");
        String counted = cell.equals(title) ? "1" : cell.replace(title, "").replaceAll("\\D", "");
        String variant = row.text(VARIANT).orElse("");
        return new Order.Line(
                Integer.toString(place),
                title,
                row.text(SKU),
                row.text(PRODUCT),
                variant,
                Options.of(variant),
                row.count(QUANTITY).orElseGet(() -> Integer.parseInt(counted)),
                price(row));
    }

    /** Further rows of an order often leave out what stands in its first. */
    private Money price(Line row) {
        return row.amount(PRICE)
                .map(amount -> new Money(amount, row.currency(CURRENCY, PRICE).orElseGet(this::currency)))
                .orElseGet(() -> new Money(BigDecimal.ZERO, currency()));
    }

    private Optional<Postal> shipTo() {
        Optional<Postal> before = known.flatMap(ShopOrder::shipTo);
        List<String> street =
                Stream.of(text(STREET), text(STREET2)).flatMap(Optional::stream).toList();
        if (street.isEmpty() && text(CITY).isEmpty() && text(POSTCODE).isEmpty()) {
            return before;
        }
        return Optional.of(new Postal(
                text(BUYER).or(() -> before.flatMap(Postal::name)),
                street,
                text(CITY).orElse(""),
                text(REGION),
                text(POSTCODE),
                text(COUNTRY).flatMap(OrderReader::country)));
    }

    /** By its code, or by its name in any of the languages that Java knows. */
    static Optional<String> country(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code)
                ? Optional.of(code)
                : Optional.ofNullable(Countries.BY_NAME.get(written.strip().toLowerCase(Locale.ROOT)));
    }

    private List<Sent> parcels() {
        Set<String> seen = new LinkedHashSet<>();
        List<Sent> parcels = new ArrayList<>();
        for (Line row : rows) {
            String numbers = row.text(TRACKING).orElse("");
            Arrays.stream(numbers.split("[,;，；、\\n]+|\\s{2,}"))
                    .map(number -> number.replaceFirst("^'", "").strip())
                    .filter(number -> number.length() > 4 && seen.add(number))
                    .forEach(number -> parcels.add(sent(row, number)));
        }
        return parcels.isEmpty() ? known.map(ShopOrder::parcels).orElse(List.of()) : parcels;
    }

    private Sent sent(Line row, String number) {
        Optional<Sent> before = known.stream()
                .flatMap(order -> order.parcels().stream())
                .filter(parcel -> parcel.number().equals(number))
                .findFirst();
        Optional<URI> link = row.link(TRACKING_LINK).or(() -> before.flatMap(Sent::link));
        return new Sent(
                number,
                row.text(CARRIER).or(() -> before.flatMap(Sent::carrier)),
                link,
                List.of(),
                row.moment(SENT)
                        .or(() -> before.map(Sent::at))
                        .or(() -> row.moment(PLACED))
                        .orElse(now));
    }
}
