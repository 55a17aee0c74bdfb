package io.serai.models;

import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What chat models may cost a workspace in a calendar month (UTC), and what they have cost. */
public interface ModelBudgets {
    Account of(WorkspaceId workspace);

    void limit(WorkspaceId workspace, Limits limits);

    /**
     * @param monthly at this sum no model is asked any more; absent: no limit
     * @param alertPercent of it, from which on people are warned
     */
    record Limits(String currency, Optional<BigDecimal> monthly, int alertPercent) {
        public static final Limits NONE = new Limits("USD", Optional.empty(), 80);

        public Limits {
            if (!currency.matches("[A-Z]{3}")) {
                throw Problem.invalid("A currency has three letters, such as USD or CNY.");
            }
            if (monthly.filter(sum -> sum.signum() < 0).isPresent() || alertPercent < 1 || alertPercent > 100) {
                throw Problem.invalid("A budget is a sum from 0 on, with a warning at 1 to 100 percent of it.");
            }
        }

        public Level at(BigDecimal spent) {
            if (monthly.isEmpty() || spent.compareTo(warning()) < 0) {
                return Level.WITHIN;
            }
            return spent.compareTo(monthly.get()) < 0 ? Level.WARNED : Level.USED_UP;
        }

        private BigDecimal warning() {
            return monthly.orElseThrow()
                    .multiply(BigDecimal.valueOf(alertPercent))
                    .movePointLeft(2);
        }
    }

    enum Level {
        WITHIN,
        WARNED,
        USED_UP
    }

    record Account(YearMonth month, Limits limits, BigDecimal spent, Level level, List<Spent> byEndpoint) {}

    /** @param endpoint may have been removed since */
    record Spent(
            UUID endpoint,
            String model,
            long calls,
            long failed,
            long cached,
            long promptTokens,
            long completionTokens,
            BigDecimal cost) {}
}
