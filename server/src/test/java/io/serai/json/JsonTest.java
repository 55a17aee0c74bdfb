package io.serai.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.channels.InboundEvent;
import io.serai.channels.MessageAccepted;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.Attachment;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.content.MediaId;
import io.serai.content.Reading;
import io.serai.conversations.Owner;
import io.serai.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
    private final JsonMapper json = Json.mapper();

    @Test
    void contentCarriesItsTypeByName() {
        assertThat(json.writeValueAsString(new Content.Text("hi"))).isEqualTo("{\"type\":\"text\",\"body\":\"hi\"}");
        assertThat(json.readValue("{\"type\":\"text\",\"body\":\"hi\"}", Content.class))
                .isEqualTo(new Content.Text("hi"));
    }

    @Test
    void idsAreTheirValue() {
        var id = new AgentId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
        assertThat(json.writeValueAsString(new Owner.Human(id)))
                .isEqualTo("{\"type\":\"human\",\"agent\":\"00000000-0000-7000-8000-000000000001\"}");
        assertThat(json.readValue(json.writeValueAsString(new Owner.Human(id)), Owner.class))
                .isEqualTo(new Owner.Human(id));
        assertThat(json.writeValueAsString(new Owner.Bot())).isEqualTo("{\"type\":\"bot\"}");
        assertThat(json.readValue("{\"type\":\"bot\"}", Owner.class)).isEqualTo(new Owner.Bot());
    }

    @Test
    void languagesAreMapKeys() {
        var greetings = Map.of(Language.CHINESE, "你好");
        var text = json.writeValueAsString(greetings);
        assertThat(text).isEqualTo("{\"zh\":\"你好\"}");
        assertThat(json.readValue(text, new TypeReference<Map<Language, String>>() {}))
                .isEqualTo(greetings);
    }

    @Test
    void aFileThatWasKeptBeforeMachinesReadIsUnread() {
        var kept = json.readValue(
                "{\"source\":{\"type\":\"remote\",\"reference\":\"x\"},\"name\":null,\"mimeType\":\"image/png\",\"bytes\":7}",
                Attachment.class);
        assertThat(kept.reading()).isEmpty();
        var read = kept.read(Reading.of("Order 7"));
        assertThat(json.readValue(json.writeValueAsString(read), Attachment.class))
                .isEqualTo(read);
    }

    @Test
    void jobsComeBackAsTheyWere() {
        var media = new Content.Media(
                Content.Media.Kind.IMAGE,
                new Attachment(
                        new Attachment.Source.Stored(new MediaId(new UUID(0, 1))),
                        Optional.of("a.png"),
                        "image/png",
                        12),
                Optional.empty(),
                Optional.of("album"));
        var arrived = new InboundEvent.MessageArrived(
                "update:1",
                new Address(ChannelKind.TELEGRAM, "7"),
                new ExternalId("7:1"),
                media,
                Profile.named("Ana"),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
        var job = new MessageAccepted(new ChannelAccountId(new UUID(0, 2)), arrived, Instant.EPOCH);
        assertThat(json.readValue(json.writeValueAsString(job), MessageAccepted.class))
                .isEqualTo(job);
    }

    @Test
    void enumsAreLowerCase() {
        assertThat(json.writeValueAsString(List.of(ChannelKind.TELEGRAM))).isEqualTo("[\"telegram\"]");
    }
}
