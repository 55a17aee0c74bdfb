package io.serai.realtime.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface VisitorStoreContract {
    Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    VisitorStore store();

    @Test
    default void aVisitorIsFoundByTheTokensHash() {
        Visitor visitor = visitor(WorkspaceId.next());
        store().add(visitor.workspace(), visitor, hash(1), NOW);
        assertThat(store().find(visitor.workspace(), visitor.account(), hash(1)))
                .contains(visitor);
        assertThat(store().find(visitor.workspace(), visitor.account(), hash(2)))
                .isEmpty();
    }

    @Test
    default void aTokenOpensNothingElsewhere() {
        Visitor visitor = visitor(WorkspaceId.next());
        store().add(visitor.workspace(), visitor, hash(3), NOW);
        assertThat(store().find(WorkspaceId.next(), visitor.account(), hash(3))).isEmpty();
        assertThat(store().find(visitor.workspace(), new ChannelAccountId(Ids.next()), hash(3)))
                .isEmpty();
    }

    @Test
    default void whoComesBackBringsTheirLanguageOfToday() {
        Visitor before = visitor(WorkspaceId.next());
        store().add(before.workspace(), before, hash(4), NOW);
        Visitor now = new Visitor(
                before.workspace(),
                before.id(),
                before.account(),
                before.address(),
                before.identity(),
                Optional.of(Language.CHINESE),
                Optional.empty());
        store().seen(now.workspace(), now, NOW.plusSeconds(60));
        assertThat(store().find(now.workspace(), now.account(), hash(4))).contains(now);
    }

    @Test
    default void whatIsTrackedIsKept() {
        Visitor visitor = visitor(WorkspaceId.next());
        store().add(visitor.workspace(), visitor, hash(5), NOW);
        store().tracked(visitor.workspace(), visitor, "checkout", Optional.of("https://shop.com/basket"), NOW);
        store().tracked(visitor.workspace(), visitor, "checkout", Optional.empty(), NOW);
    }

    static Visitor visitor(WorkspaceId workspace) {
        return new Visitor(
                workspace,
                Ids.next(),
                new ChannelAccountId(Ids.next()),
                new Address(ChannelKind.WIDGET, "visitor:x"),
                Optional.of("42"),
                Optional.of(Language.ENGLISH),
                Optional.of(ZoneId.of("Europe/Madrid")));
    }

    static byte[] hash(int number) {
        byte[] hash = new byte[32];
        hash[0] = (byte) number;
        return hash;
    }
}
