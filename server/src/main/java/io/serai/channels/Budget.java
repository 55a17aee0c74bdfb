package io.serai.channels;

import java.time.Duration;

/**
 * How fast a platform takes messages: {@code capacity} at once, refilled at {@code tokens} per {@code period}.
 *
 * @param name unique among an account's budgets; shown on the health page
 */
public record Budget(String name, Scope scope, long capacity, long tokens, Duration period) {
    public enum Scope {
        /** One for all customers of the account. */
        ACCOUNT,
        /** One for each customer. */
        RECIPIENT,
        /** One for all accounts of the same app at the platform. */
        APP
    }
}
