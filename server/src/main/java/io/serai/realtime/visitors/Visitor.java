package io.serai.realtime.visitors;

import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A browser that holds a token.
 *
 * @param address {@code visitor:<random>}, or {@code user:<id at the shop>} once the shop has vouched for who it is
 * @param identity the id at the shop, verified
 */
public record Visitor(
        WorkspaceId workspace,
        UUID id,
        ChannelAccountId account,
        Address address,
        Optional<String> identity,
        Optional<Language> language,
        Optional<ZoneId> zone) {}
