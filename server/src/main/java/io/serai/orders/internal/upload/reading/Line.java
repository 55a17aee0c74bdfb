package io.serai.orders.internal.upload.reading;

import io.serai.orders.Money;
import io.serai.orders.internal.upload.reading.Wrong.Code;
import io.serai.orders.internal.upload.table.Cells;
import io.serai.orders.internal.upload.table.Field;
import io.serai.orders.internal.upload.table.Table;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/** A row that is being read by a plan. */
public record Line(Table.Row row, Plan plan) {
    private static final int LONGEST = 2_000;

    Optional<String> text(Field field) {
        Integer column = plan.columns().get(field.key());
        String cell = column == null ? "" : row.cell(column);
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell.substring(0, Math.min(LONGEST, cell.length())));
    }

    Optional<Instant> moment(Field field) {
        return text(field)
                .map(cell -> Cells.date(cell, plan.monthFirst(), plan.zone())
                        .orElseThrow(() -> wrong(Code.BAD_DATE, field)));
    }

    Optional<BigDecimal> amount(Field field) {
        return text(field).map(cell -> Cells.amount(cell).orElseThrow(() -> wrong(Code.BAD_AMOUNT, field)));
    }

    /** The cell's own currency, the row's, or the plan's. */
    Optional<Currency> currency(Field column, Field amount) {
        return text(amount)
                .flatMap(Cells::currency)
                .or(() -> text(column).flatMap(Cells::currency))
                .or(() -> plan.currency().map(Currency::getInstance));
    }

    Optional<Money> money(Field field, Field currency) {
        return amount(field)
                .map(amount ->
                        new Money(amount, currency(currency, field).orElseThrow(() -> wrong(Code.NO_CURRENCY, field))));
    }

    Optional<Integer> count(Field field) {
        return text(field).map(cell -> {
            String plain = cell.replaceFirst("[.,]0+$", "");
            if (!plain.matches("-?\\d{1,8}")) {
                throw wrong(Code.BAD_QUANTITY, field);
            }
            return Integer.parseInt(plain);
        });
    }

    Optional<URI> link(Field field) {
        return text(field).filter(cell -> cell.matches("(?i)https?://\\S+")).flatMap(cell -> {
            try {
                return Optional.of(URI.create(cell));
            } catch (IllegalArgumentException notOne) {
                return Optional.empty();
            }
        });
    }

    Wrong.Found wrong(Code code, Field field) {
        return new Wrong.Found(new Wrong(
                row.line(),
                code,
                Optional.of(field.key()),
                text(field).map(cell -> cell.substring(0, Math.min(40, cell.length())))));
    }
}
