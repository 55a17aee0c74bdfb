package io.serai.orders;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** An amount of a currency, in its major unit: 12.50 euros. */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency.toUpperCase(Locale.ROOT)));
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money times(int quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
    }

    /** @throws IllegalArgumentException where the currencies differ: nothing is ever converted in silence */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    private Money sameCurrency(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be reckoned together.");
        }
        return other;
    }

    /** As {@code EUR 12.50}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }
}
