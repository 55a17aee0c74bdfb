package io.serai.channels.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.line.LineStore.Call;
import io.serai.channels.line.LineStore.MessageTokens;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content.Menu.Option;
import io.serai.content.ExternalId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

interface LineStoreContract {
    Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    Address KEN = new Address(ChannelKind.LINE, "Uken");

    LineStore store();

    @Test
    default void aReplyTokenIsTakenOnce() {
        WorkspaceId workspace = WorkspaceId.next();
        ChannelAccountId account = new ChannelAccountId(Ids.next());
        store().mayReply(workspace, account, KEN, "t1", NOON);

        assertThat(store().takeReply(workspace, account, KEN, NOON)).contains("t1");
        assertThat(store().takeReply(workspace, account, KEN, NOON)).isEmpty();
    }

    @Test
    default void theNewestTokenCountsInWhateverOrderTheyCome() {
        WorkspaceId workspace = WorkspaceId.next();
        ChannelAccountId account = new ChannelAccountId(Ids.next());
        store().mayReply(workspace, account, KEN, "newer", NOON.plusSeconds(3));
        store().mayReply(workspace, account, KEN, "older", NOON);

        assertThat(store().takeReply(workspace, account, KEN, NOON)).contains("newer");
    }

    @Test
    default void whatComesWithAMessageIsKeptInOneGoAsItIsOneByOne() {
        WorkspaceId workspace = WorkspaceId.next();
        ChannelAccountId account = new ChannelAccountId(Ids.next());
        var tokens = new LineStore.MessageTokens(new ExternalId("m1"), Optional.of("quote"), Optional.of("read"));
        var others = new LineStore.MessageTokens(new ExternalId("m1"), Optional.of("other"), Optional.empty());
        store().heard(workspace, account, KEN, "newer", tokens, NOON.plusSeconds(3));
        store().heard(workspace, account, KEN, "older", others, NOON);

        assertThat(store().tokens(workspace, account, new ExternalId("m1"))).contains(tokens);
        assertThat(store().takeReply(workspace, account, KEN, NOON)).contains("newer");
    }

    @Test
    default void anOldTokenAnswersNothing() {
        WorkspaceId workspace = WorkspaceId.next();
        ChannelAccountId account = new ChannelAccountId(Ids.next());
        store().mayReply(workspace, account, KEN, "t1", NOON);

        assertThat(store().takeReply(workspace, account, KEN, NOON.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    default void nobodyElsesTokenIsTaken() {
        WorkspaceId workspace = WorkspaceId.next();
        ChannelAccountId account = new ChannelAccountId(Ids.next());
        store().mayReply(workspace, account, KEN, "t1", NOON);

        assertThat(store().takeReply(WorkspaceId.next(), account, KEN, NOON)).isEmpty();
        assertThat(store().takeReply(workspace, new ChannelAccountId(Ids.next()), KEN, NOON))
                .isEmpty();
        assertThat(store().takeReply(workspace, account, new Address(ChannelKind.LINE, "Uann"), NOON))
                .isEmpty();
    }

    @Test
    default void aMessageKeepsItsTokens() {
        WorkspaceId workspace = WorkspaceId.next();
        ChannelAccountId account = new ChannelAccountId(Ids.next());
        var tokens = new MessageTokens(new ExternalId("5"), Optional.of("q"), Optional.empty());
        store().remember(workspace, account, tokens, NOON);
        store().remember(workspace, account, tokens, NOON);

        assertThat(store().tokens(workspace, account, new ExternalId("5"))).contains(tokens);
        assertThat(store().tokens(WorkspaceId.next(), account, new ExternalId("5")))
                .isEmpty();
    }

    @Test
    default void callsAreKnownByTheirPlaceAndReplacedByTheirOutcome() {
        WorkspaceId workspace = WorkspaceId.next();
        UUID message = Ids.next();
        Call first = new Call(Optional.of("t1"), NOON, Optional.empty());
        Call second = new Call(Optional.empty(), NOON, Optional.empty());
        store().begin(workspace, message, 0, first);
        store().begin(workspace, message, 1, second);
        store().begin(workspace, message, 0, first.took(List.of(new ExternalId("a"), new ExternalId("b"))));

        assertThat(store().calls(workspace, message))
                .isEqualTo(Map.of(0, first.took(List.of(new ExternalId("a"), new ExternalId("b"))), 1, second));
        assertThat(store().calls(WorkspaceId.next(), message)).isEmpty();
    }

    @Test
    default void aButtonIsTracedToItsOption() {
        WorkspaceId workspace = WorkspaceId.next();
        store().carries(workspace, "~x", new Option("id", "Label"));
        store().carries(workspace, "~x", new Option("id", "Label"));

        assertThat(store().optionOf(workspace, "~x")).contains(new Option("id", "Label"));
        assertThat(store().optionOf(WorkspaceId.next(), "~x")).isEmpty();
    }

    @Test
    default void whatIsOldIsForgotten() {
        WorkspaceId workspace = WorkspaceId.next();
        ChannelAccountId account = new ChannelAccountId(Ids.next());
        UUID message = Ids.next();
        store().mayReply(workspace, account, KEN, "t1", NOON);
        store().remember(
                        workspace,
                        account,
                        new MessageTokens(new ExternalId("5"), Optional.of("q"), Optional.empty()),
                        NOON);
        store().begin(workspace, message, 0, new Call(Optional.empty(), NOON, Optional.empty()));

        store().prune(workspace, NOON.plusSeconds(1));

        assertThat(store().takeReply(workspace, account, KEN, Instant.EPOCH)).isEmpty();
        assertThat(store().tokens(workspace, account, new ExternalId("5"))).isEmpty();
        assertThat(store().calls(workspace, message)).isEmpty();
    }
}
