package io.serai.channels.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.BodyReader;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.CustomerBlocked;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.MessageDeleted;
import io.serai.channels.InboundEvent.MessageEdited;
import io.serai.channels.InboundEvent.Reacted;
import io.serai.channels.InboundEvent.StatusChanged;
import io.serai.channels.InboundEvent.StatusUpTo;
import io.serai.content.Address;
import io.serai.content.Attachment;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.Content.Media.Kind;
import io.serai.content.ExternalId;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payload files → events. */
class ReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Address ADA = new Address(ChannelKind.API, "u-77");

    private final BodyReader reader = ApiBodies.reader(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aMessageCarriesAllThatTheAppTells() {
        MessageArrived arrived = (MessageArrived) events("message").getFirst();

        assertThat(arrived.content()).isEqualTo(new Content.Text("Chegou quebrado 😕"));
        assertThat(arrived.from()).isEqualTo(ADA);
        assertThat(arrived.id()).isEqualTo(new ExternalId("m-1"));
        assertThat(arrived.key()).isEqualTo("message:m-1");
        assertThat(arrived.at()).isEqualTo(Instant.ofEpochMilli(1763800000250L));
        assertThat(arrived.quoted()).contains(new ExternalId("a-9"));
        assertThat(arrived.context().forwarded()).isTrue();
        assertThat(arrived.profile().name()).contains("Ada");
        assertThat(arrived.profile().email()).contains("ada@example.org");
        assertThat(arrived.profile().language()).contains(new Language("pt-br"));
    }

    @Test
    void wordsAndOneFileAreOneMessage() {
        MessageArrived arrived = (MessageArrived) events("several").getFirst();

        assertThat(arrived.id()).isEqualTo(new ExternalId("12"));
        assertThat(arrived.content())
                .isEqualTo(new Content.Media(
                        Kind.IMAGE,
                        new Attachment(
                                new Attachment.Source.Remote("url:https://cdn.app.example/a.jpg"),
                                Optional.of("a.jpg"),
                                "image/jpeg",
                                1200),
                        Optional.of("olha"),
                        Optional.empty()));
    }

    @Test
    void severalFilesAreAnAlbumAfterTheWords() {
        List<InboundEvent> album = events("several").subList(1, 4);

        assertThat(album)
                .extracting(event -> ((MessageArrived) event).id().value())
                .containsExactly("m-3", "m-3#2", "m-3#3");
        assertThat(((Content.Media) ((MessageArrived) album.get(1)).content()).kind())
                .isEqualTo(Kind.VOICE);
        assertThat(((Content.Media) ((MessageArrived) album.get(2)).content())
                        .file()
                        .source())
                .isInstanceOf(Attachment.Source.Stored.class);
        assertThat(((Content.Media) ((MessageArrived) album.get(2)).content()).album())
                .contains("m-3");
    }

    @Test
    void everyOtherThingHasItsEvent() {
        List<InboundEvent> rest = events("several").subList(4, 15);

        assertThat(((MessageArrived) rest.get(0)).content())
                .isEqualTo(new Content.Location(-23.5, -46.6, Optional.of("Loja")));
        assertThat(((MessageArrived) rest.get(1)).content())
                .isEqualTo(new Content.ContactCard("Rui", List.of("+351 900")));
        assertThat(((MessageArrived) rest.get(2)).content()).isEqualTo(new Content.Choice("refund", "Reembolso"));
        assertThat(((MessageEdited) rest.get(3)).content()).isEqualTo(new Content.Text("Chegou bem"));
        assertThat(rest.get(4)).isInstanceOf(MessageDeleted.class);
        assertThat(((Reacted) rest.get(5)).emoji()).isEqualTo("👍");
        assertThat(((StatusChanged) rest.get(6)).status()).isEqualTo(StatusChanged.Status.DELIVERED);
        assertThat(((StatusUpTo) rest.get(7)).upTo()).isEqualTo(Instant.parse("2025-11-22T08:27:00Z"));
        assertThat(((StatusChanged) rest.get(8)).failure().orElseThrow().detail())
                .isEqualTo("app uninstalled");
        assertThat(((Ignored) rest.get(9)).reason()).isEqualTo("typing");
        assertThat(((CustomerBlocked) rest.get(10)).blocked()).isTrue();
    }

    @Test
    void whatIsStrangeIsUnknownAndLosesNoNeighbour() {
        List<InboundEvent> events = events("strange");

        assertThat(events).hasSize(6);
        assertThat(((Ignored) events.get(0)).unknown().orElseThrow()).contains("moon");
        assertThat(((MessageArrived) events.get(1)).content()).isInstanceOf(Content.Unsupported.class);
        assertThat(((Ignored) events.get(2)).unknown()).isPresent();
        assertThat(((Ignored) events.get(3)).unknown()).isPresent();
        assertThat(((Ignored) events.get(4)).unknown()).contains("5");
        assertThat(((MessageArrived) events.get(5)).at()).isEqualTo(NOW);
    }

    @Test
    void theSameBodyTwiceHasTheSameKeys() {
        assertThat(events("several").stream().map(InboundEvent::key))
                .containsExactlyElementsOf(
                        events("several").stream().map(InboundEvent::key).toList())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"events\": 3}", "hello"})
    void whatIsNoEventIsRefused(String body) {
        assertThatThrownBy(() -> reader.read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Problem.class);
    }

    private List<InboundEvent> events(String file) {
        return reader.read(bytes(file)).stream().map(BodyReader.Read::event).toList();
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/api", file + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
