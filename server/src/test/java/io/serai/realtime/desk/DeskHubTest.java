package io.serai.realtime.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.channels.Context;
import io.serai.contacts.ContactId;
import io.serai.content.ChannelAccountId;
import io.serai.content.Content;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.ConversationView;
import io.serai.conversations.Delivery;
import io.serai.conversations.Marks;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.Owner;
import io.serai.conversations.ThreadMasking;
import io.serai.json.Json;
import io.serai.privacy.Masker;
import io.serai.realtime.sockets.CloseCode;
import io.serai.realtime.sockets.SlowOutlet;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeskHubTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private final JsonMapper json = Json.mapper();
    private final WorkspaceId shop = WorkspaceId.next();
    private final Set<AgentId> signedOut = ConcurrentHashMap.newKeySet();
    private final Set<AgentId> masked = ConcurrentHashMap.newKeySet();
    private Instant now = NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Seats seats = seat -> signedOut.contains(seat.agent())
            ? Optional.empty()
            : Optional.of(masked.contains(seat.agent()) ? Sight.MASKED : Sight.CLEAR);
    private final DeskHub hub =
            new DeskHub(new Frames(json, new EventMasking(new ThreadMasking(new Stars()))), seats, clock);

    /** Hides every digit and at-sign: enough to see whether masking was asked. */
    private static final class Stars implements Masker {
        @Override
        public String phone(String phone) {
            return text(phone);
        }

        @Override
        public String email(String email) {
            return text(email);
        }

        @Override
        public String text(String text) {
            return text.replaceAll("[0-9@]", "•");
        }
    }

    @Test
    void beginsWithHelloAndThenTellsWhatHappensInOrder() {
        SlowOutlet browser = SlowOutlet.eager();
        open(agent(), Optional.empty(), browser);
        hub.publish(shop, presence("online"));
        hub.publish(shop, presence("busy"));
        await(() -> browser.taken().size() == 3);
        assertThat(read(browser, 0).path("type").stringValue()).isEqualTo("hello");
        assertThat(read(browser, 0).path("seq").asLong()).isZero();
        assertThat(read(browser, 1).path("seq").asLong()).isEqualTo(1);
        assertThat(read(browser, 1).path("event").path("type").stringValue()).isEqualTo("presence_changed");
        assertThat(read(browser, 2).path("event").path("presence").stringValue())
                .isEqualTo("busy");
    }

    @Test
    void aBrowserThatComesBackGetsExactlyWhatItMissed() {
        for (int i = 0; i < 10; i++) {
            hub.publish(shop, presence("online"));
        }
        SlowOutlet browser = SlowOutlet.eager();
        open(agent(), Optional.of(new DeskHub.Mark(epoch(), 6)), browser);
        assertThat(browser.taken().stream().skip(1).map(this::seq)).containsExactly(7L, 8L, 9L, 10L);
    }

    @Test
    void aBrowserFromAnEarlierLifeOfTheServerFetchesAfresh() {
        hub.publish(shop, presence("online"));
        SlowOutlet browser = SlowOutlet.eager();
        open(agent(), Optional.of(new DeskHub.Mark("another epoch", 1)), browser);
        assertThat(browser.taken().get(0)).isEqualTo(Frames.RESYNC);
        assertThat(read(browser, 1).path("type").stringValue()).isEqualTo("hello");
        assertThat(read(browser, 1).path("seq").asLong()).isEqualTo(1);
    }

    @Test
    void aBrowserThatTakesNothingHoldsNobodyUpAndIsToldToFetchAfresh() {
        SlowOutlet stuck = SlowOutlet.lazy();
        SlowOutlet quick = SlowOutlet.eager();
        open(agent(), Optional.empty(), stuck);
        open(agent(), Optional.empty(), quick);
        for (int i = 0; i < Floor.MOST_EVENTS + 5; i++) {
            hub.publish(shop, presence("online"));
        }
        await(() -> seq(quick.taken().getLast()) == Floor.MOST_EVENTS + 5);
        assertThat(stuck.taken()).hasSize(1);
        stuck.take();
        assertThat(stuck.taken().getLast()).isEqualTo(Frames.RESYNC);
        stuck.take();
        assertThat(json.readTree(stuck.taken().getLast()).path("seq").asLong()).isEqualTo(Floor.MOST_EVENTS + 5);
    }

    @Test
    void anAgentWithoutTheRightNeverGetsAPhoneNumberOrAnEmailAddress() {
        AgentId curious = new AgentId(Ids.next());
        masked.add(curious);
        SlowOutlet hidden = SlowOutlet.eager();
        SlowOutlet open = SlowOutlet.eager();
        open(curious, Optional.empty(), hidden);
        open(agent(), Optional.empty(), open);
        ConversationView talk = conversation("call 612345678");
        List.of(
                        new Content.Text("+34 612 345 678 or a@b.com"),
                        new Content.ContactCard("Ana", List.of("+34612345678")),
                        new Content.Menu("write to a@b.com", List.of()),
                        new Content.Choice("1", "a@b.com"),
                        new Content.Location(1, 2, Optional.of("a@b.com")),
                        new Content.Unsupported("poll", "{\"phone\":\"612345678\"}"))
                .forEach(content -> hub.publish(shop, new DeskEvent.MessageAdded(talk, message(content))));
        hub.publish(shop, new DeskEvent.ConversationChanged(talk));
        hub.publish(shop, new DeskEvent.AnswerDrafted(talk.id(), new MessageId(Ids.next()), "612345678"));
        await(() -> hidden.taken().size() == 9 && open.taken().size() == 9);
        // ids are drawn, and may have any digits
        String said = String.join("", hidden.taken()).replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
        assertThat(said).contains("\"id\"").doesNotContain("612", "345678", "a@b.com", "34 6");
        assertThat(String.join("", open.taken())).contains("612345678", "a@b.com");
    }

    @Test
    void anotherWorkspaceHearsNothing() {
        SlowOutlet browser = SlowOutlet.eager();
        SlowOutlet here = SlowOutlet.eager();
        hub.open(new Seat(WorkspaceId.next(), new AgentId(Ids.next()), "s"), Optional.empty(), browser);
        open(agent(), Optional.empty(), here);
        hub.publish(shop, presence("online"));
        await(() -> here.taken().size() == 2);
        assertThat(browser.taken()).hasSize(1);
    }

    @Test
    void typingAndDraftsOfLongAgoAreNotRepeatedButKeepTheirNumbers() {
        ConversationId talk = new ConversationId(Ids.next());
        hub.publish(shop, new DeskEvent.Typing(talk, new Author.Bot()));
        hub.publish(shop, presence("online"));
        now = NOON.plus(Duration.ofMinutes(1));
        SlowOutlet browser = SlowOutlet.eager();
        open(agent(), Optional.of(new DeskHub.Mark(epoch(), 0)), browser);
        assertThat(read(browser, 1).path("event").path("type").stringValue()).isEqualTo("draft_dropped");
        assertThat(read(browser, 1).path("seq").asLong()).isEqualTo(1);
        assertThat(read(browser, 2).path("event").path("type").stringValue()).isEqualTo("presence_changed");
    }

    @Test
    void colleaguesSeeWhoElseHasAConversationOpenUntilTheyLeaveItOrTheirLineEnds() {
        ConversationId talk = new ConversationId(Ids.next());
        AgentId ada = agent();
        AgentId ben = agent();
        SlowOutlet watching = SlowOutlet.eager();
        DeskLine first = open(ada, Optional.empty(), watching);
        DeskLine second = open(ben, Optional.empty(), SlowOutlet.eager());
        DeskLine another = open(ben, Optional.empty(), SlowOutlet.eager());
        hub.looks(first, Optional.of(talk));
        hub.looks(second, Optional.of(talk));
        hub.looks(second, Optional.of(talk));
        hub.looks(another, Optional.of(talk));
        hub.looks(second, Optional.empty());
        hub.closed(another);
        hub.looks(another, Optional.of(talk));
        await(() -> watching.taken().size() == 6);
        assertThat(watching.taken().stream().skip(1).map(this::viewers))
                .containsExactly(Set.of(ada), Set.of(ada, ben), Set.of(ada, ben), Set.of(ada, ben), Set.of(ada));
    }

    private Set<AgentId> viewers(String frame) {
        JsonNode event = json.readTree(frame).path("event");
        assertThat(event.path("type").stringValue()).isEqualTo("viewers_changed");
        return event.path("agents")
                .valueStream()
                .map(agent -> new AgentId(Ids.parse(agent.stringValue())))
                .collect(Collectors.toSet());
    }

    @Test
    void whatABrowserLooksAtIsReadFromItsFrameAndNothingElseIs() {
        Frames frames = new Frames(json, new EventMasking(new ThreadMasking(new Stars())));
        ConversationId talk = new ConversationId(Ids.next());
        assertThat(frames.looking("{\"type\":\"looking\",\"conversation\":\"%s\"}".formatted(talk.value())))
                .contains(new Frames.Looking(Optional.of(talk)));
        assertThat(frames.looking("{\"type\":\"looking\",\"conversation\":null}"))
                .contains(new Frames.Looking(Optional.empty()));
        assertThat(frames.looking("{\"type\":\"pong\"}")).isEmpty();
        assertThat(frames.looking("{\"type\":\"looking\",\"conversation\":\"none\"}"))
                .isEmpty();
        assertThat(frames.looking("not json")).isEmpty();
    }

    @Test
    void whoIsSignedOutIsClosedAtOnceOrWithTheNextHeartbeat() {
        AgentId leaving = new AgentId(Ids.next());
        SlowOutlet first = SlowOutlet.eager();
        SlowOutlet second = SlowOutlet.eager();
        open(leaving, Optional.empty(), first);
        AgentId other = agent();
        open(other, Optional.empty(), second);
        signedOut.add(leaving);
        hub.recheck(shop, leaving);
        assertThat(first.closed()).contains(CloseCode.UNAUTHENTICATED);
        assertThat(second.closed()).isEmpty();
        signedOut.add(other);
        beatAll();
        assertThat(second.closed()).contains(CloseCode.UNAUTHENTICATED);
    }

    @Test
    void whoAnswersNoHeartbeatIsClosedAfterTwo() {
        SlowOutlet silent = SlowOutlet.eager();
        SlowOutlet alive = SlowOutlet.eager();
        open(agent(), Optional.empty(), silent);
        DeskLine answering = open(agent(), Optional.empty(), alive);
        for (int i = 0; i < 3; i++) {
            beatAll();
            answering.alive();
        }
        assertThat(silent.closed()).contains(CloseCode.SILENT);
        assertThat(alive.closed()).isEmpty();
        assertThat(alive.taken()).contains(Frames.PING);
    }

    private void beatAll() {
        for (int share = 0; share < DeskHub.SECONDS; share++) {
            hub.beat(share);
        }
    }

    private DeskLine open(AgentId agent, Optional<DeskHub.Mark> mark, SlowOutlet browser) {
        return hub.open(new Seat(shop, agent, "session"), mark, browser).orElseThrow();
    }

    private String epoch() {
        SlowOutlet browser = SlowOutlet.eager();
        hub.closed(open(agent(), Optional.empty(), browser));
        return read(browser, 0).path("epoch").stringValue();
    }

    private static AgentId agent() {
        return new AgentId(Ids.next());
    }

    private static DeskEvent presence(String presence) {
        return new DeskEvent.PresenceChanged(new AgentId(Ids.next()), presence);
    }

    private JsonNode read(SlowOutlet browser, int frame) {
        return json.readTree(browser.taken().get(frame));
    }

    private long seq(String frame) {
        return json.readTree(frame).path("seq").asLong();
    }

    private static ConversationView conversation(String summary) {
        return new ConversationView(
                new ConversationId(Ids.next()),
                new ContactId(Ids.next()),
                new ChannelAccountId(Ids.next()),
                Conversation.Status.OPEN,
                new Owner.Queue(),
                Optional.empty(),
                1,
                1,
                1,
                NOON,
                NOON,
                Optional.empty(),
                Optional.of(new Conversation.HandOff(Conversation.HandOff.Reason.REQUESTED, summary)),
                Optional.empty(),
                Marks.NONE);
    }

    private static Message message(Content content) {
        return new Message(
                new MessageId(new java.util.UUID(0xabcdefL, 0xabcdefL)),
                new ConversationId(new java.util.UUID(0xabcdefL, 0xabcdefL)),
                1,
                1,
                new Author.Bot(),
                content,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Delivery(Delivery.State.NONE, Optional.empty()),
                NOON,
                NOON,
                Optional.empty(),
                Optional.empty(),
                Context.NONE);
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            Thread.onSpinWait();
        }
    }
}
