package io.serai.models.internal.spending;

import io.serai.models.ModelBudgets.Limits;
import io.serai.models.ModelBudgets.Spent;
import io.serai.shared.WorkspaceId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Keeps limits, and sums by month and endpoint. */
interface SpendStore {
    Optional<Limits> limits(WorkspaceId workspace);

    void limit(WorkspaceId workspace, Limits limits);

    BigDecimal spent(WorkspaceId workspace, YearMonth month);

    List<Spent> byEndpoint(WorkspaceId workspace, YearMonth month);

    /** Adds its figures to what is there. */
    void add(WorkspaceId workspace, YearMonth month, Spent news);
}
