package io.serai.accounts;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.ZoneId;

/** A seller. {@code shopKind} is what the wizard asked: {@code independent_shop}, {@code factory}, {@code social}, {@code private_traffic}, {@code games}. */
public record Workspace(
        WorkspaceId id, String name, String shopName, String shopKind, Language language, ZoneId zone) {}
