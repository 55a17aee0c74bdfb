package io.serai.channels.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParseCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ParseCommand command =
            new ParseCommand(new PrintStream(written, true, StandardCharsets.UTF_8), CLOCK);

    @Test
    void aMessageIsOneLineWithAllThatWasSaid() {
        assertThat(parse("telegram", "telegram_two.jsonl")).isZero();

        assertThat(lines().getFirst()).isEqualTo(JSON.readTree("""
                {"kind": "MessageArrived", "channel": "telegram",
                 "sender": {"id": "900", "name": "Mei", "language": "zh-hans"},
                 "key": "update:31", "id": "900:7", "at": "2025-11-22T08:26:40Z",
                 "content": {"type": "text", "body": "有货吗？"}, "quoted": "900:5", "automatic": false}
                """));
    }

    @Test
    void aKindOfUpdateThatIsNewIsUnknownWithItsPart() {
        parse("telegram", "telegram_two.jsonl");

        JsonNode second = lines().get(1);
        assertThat(second.path("kind").stringValue()).isEqualTo("Unknown");
        assertThat(second.path("raw").path("sparkle").intValue()).isEqualTo(4);
    }

    @Test
    void aKindOfMessageThatIsNewIsUnknownWithItsSender() {
        parse("telegram", "one_line_broken.jsonl");

        JsonNode dice = lines().get(2);
        assertThat(dice.path("kind").stringValue()).isEqualTo("Unknown");
        assertThat(dice.path("sender").path("id").stringValue()).isEqualTo("900");
        assertThat(dice.path("raw").path("value").intValue()).isEqualTo(3);
    }

    @Test
    void unreadableJsonIsAnErrorLineAndTheRestGoesOn() {
        assertThat(parse("telegram", "broken.json", "telegram_two.jsonl")).isEqualTo(1);

        assertThat(kinds()).containsExactly("Error", "MessageArrived", "Unknown");
        assertThat(lines().getFirst().path("error").stringValue()).contains("not JSON");
    }

    @Test
    void oneBrokenLineDoesNotLoseItsNeighbours() {
        assertThat(parse("telegram", "one_line_broken.jsonl")).isEqualTo(1);

        assertThat(kinds()).containsExactly("MessageArrived", "Error", "Unknown");
        assertThat(lines().get(1).path("line").intValue()).isEqualTo(2);
    }

    @Test
    void jsonOfAnotherShapeIsUnknownAndNoFailure() {
        assertThat(parse("telegram", "of_another_platform.json")).isZero();

        assertThat(kinds()).containsExactly("Unknown");
        assertThat(lines().getFirst().path("raw").path("hello").get(2).stringValue())
                .isEqualTo("x");
    }

    @Test
    void aFileThatIsNotThereIsAnErrorLine() {
        assertThat(command.run(List.of("--channel", "telegram", "/no/such/file.json")))
                .isEqualTo(1);

        assertThat(kinds()).containsExactly("Error");
    }

    @Test
    void whoeverAsksWronglyIsToldWhatIsMissing() {
        assertThatThrownBy(() -> command.run(List.of("x.json")))
                .isInstanceOf(Arguments.Wrong.class)
                .hasMessageContaining("--channel");
        assertThatThrownBy(() -> command.run(List.of("--channel", "pigeon", "x.json")))
                .isInstanceOf(Arguments.Wrong.class)
                .hasMessageContaining("telegram");
        assertThatThrownBy(() -> command.run(List.of("--channel", "telegram")))
                .isInstanceOf(Arguments.Wrong.class)
                .hasMessageContaining("files");
    }

    @Test
    void aRedeliveredMessageOnLineSaysSoAndNamesItsAccount() {
        assertThat(command.run(List.of("--channel", "line", "src/test/resources/line/redelivered.json")))
                .isZero();

        assertThat(lines()).containsExactly(JSON.readTree("""
                {"kind": "MessageArrived", "channel": "line", "account": "Ubeef0000111122223333444455556666",
                 "sender": {"id": "U5c1f0a9b7d3e48620a1b2c3d4e5f6071"}, "key": "01KAQ0000000000000000000035",
                 "id": "581200000000000035", "at": "2025-11-22T08:26:40.123Z",
                 "content": {"type": "text", "body": "届いていますか"}, "automatic": false, "redelivered": true}
                """));
    }

    @Test
    void anAppsMessageSaysAllOfItself() {
        assertThat(command.run(List.of("--channel", "api", "src/test/resources/api/message.json")))
                .isZero();

        assertThat(lines()).containsExactly(JSON.readTree("""
                {"kind": "MessageArrived", "channel": "api", "key": "message:m-1", "id": "m-1", "at": "2025-11-22T08:26:40.250Z",
                 "sender": {"id": "u-77", "name": "Ada", "email": "ada@example.org", "language": "pt-br"},
                 "content": {"type": "text", "body": "Chegou quebrado 😕"}, "quoted": "a-9", "forwarded": true, "automatic": false}
                """));
    }

    @Test
    void whatIsInsideAWebhookIsReadByItselfToo() {
        assertThat(parse("whatsapp", "whatsapp_parts.jsonl")).isZero();
        assertThat(kinds())
                .containsExactly("MessageArrived", "StatusChanged", "MessageArrived", "AccountReported", "Unknown");
        assertThat(lines().get(3).path("account").stringValue()).isEqualTo("300100");

        written.reset();
        assertThat(parse("telegram", "telegram_parts.jsonl")).isZero();
        assertThat(kinds()).containsExactly("MessageArrived", "MessageArrived", "MessageEdited", "MessageArrived");

        written.reset();
        assertThat(parse("messenger", "messenger_parts.jsonl")).isZero();
        assertThat(kinds()).containsExactly("MessageArrived", "Reacted", "Unknown");

        written.reset();
        assertThat(parse("line", "line_part.json")).isZero();
        assertThat(kinds()).containsExactly("MessageDeleted");
    }

    private int parse(String channel, String... files) {
        List<String> arguments = new ArrayList<>(List.of("--channel", channel));
        Arrays.stream(files).map(ParseCommandTest::path).forEach(arguments::add);
        return command.run(arguments);
    }

    static String path(String file) {
        return Path.of("src/test/resources/tools", file).toString();
    }

    private List<JsonNode> lines() {
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    private List<String> kinds() {
        return lines().stream().map(line -> line.path("kind").stringValue()).toList();
    }
}
