package io.serai.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.Context;
import io.serai.contacts.ContactView;
import io.serai.content.Attachment;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationView;
import io.serai.conversations.Conversations;
import io.serai.conversations.Delivery;
import io.serai.conversations.Message;
import io.serai.conversations.Trace;
import io.serai.inbox.Inbox;
import io.serai.privacy.Permission;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The desk's TypeScript says what the server's JSON is. Whoever changes one and not the other hears of it here. */
class ApiTypesTest {
    private static final String TYPES = types();
    private static final Pattern FIELD = Pattern.compile("(?:^|[;{\\n])\\s*(\\w+)(\\??): ([^;]+)(?=;|\\n|\\s*}?$)");
    private static final Pattern WORD = Pattern.compile("'([a-z_]+)'");

    private static String types() {
        try {
            Path types = Path.of("..", "web", "src", "types");
            return (Files.readString(types.resolve("api.ts")) + Files.readString(types.resolve("content.ts")))
                    .replaceAll("(?s)/\\*.*?\\*/", "");
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static Stream<Map.Entry<String, Class<?>>> records() throws ClassNotFoundException {
        Map<String, Class<?>> records = new TreeMap<>(Map.of(
                "Attachment", Attachment.class,
                "Context", Context.class,
                "Referral", Context.Referral.class,
                "Delivery", Delivery.class,
                "Message", Message.class,
                "Conversation", ConversationView.class,
                "Contact", ContactView.class,
                "Candidate", Trace.Candidate.class,
                "Trace", Trace.class));
        records.put("HandOff", Conversation.HandOff.class);
        records.put("Brief", Conversation.Brief.class);
        records.put("Counts", Conversations.Counts.class);
        records.put("Listed", Class.forName("io.serai.inbox.http.ThreadViews$ListedView"));
        records.put("Agent", Class.forName("io.serai.privacy.http.SessionViews$AgentView"));
        records.put("Session", Class.forName("io.serai.privacy.http.SessionViews$SessionView"));
        for (Class<?> content : Content.class.getPermittedSubclasses()) {
            records.put(content.getSimpleName(), content);
        }
        return records.entrySet().stream();
    }

    /** Names, and which of them may be null. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void theDesksTypesHaveTheServersFields(Map.Entry<String, Class<?>> type) {
        Map<String, Boolean> said = fields(declaration(type.getKey()));
        said.remove("type");
        Map<String, Boolean> real = new TreeMap<>();
        for (RecordComponent component : type.getValue().getRecordComponents()) {
            real.put(component.getName(), component.getType() == Optional.class);
        }
        // a row of the list lacks its contact only in the moment in which that is erased
        real.computeIfPresent("contact", (field, absent) -> false);
        // the desk is not made to know what it does not use, but nothing may be missing or null against its word
        assertThat(real)
                .as("fields of " + type.getKey() + " (true: may be null)")
                .containsAllEntriesOf(said);
    }

    @Test
    void theDesksWordsAreTheServers() {
        assertWords("MediaKind", Content.Media.Kind.class);
        assertWords("NoticeKind", Content.Notice.Kind.class);
        assertWords("ChannelKind", ChannelKind.class);
        assertWords("DeliveryState", Delivery.State.class);
        assertWords("Permission", Permission.class);
        assertWords("Presence", Inbox.Presence.class);
        assertWords("View", Conversations.View.class);
        assertWords("HandOff", Conversation.HandOff.Reason.class);
    }

    @Test
    void everyKindOfContentIsKnownToTheDesk() {
        Set<String> kinds = new TreeSet<>();
        for (Class<?> content : Content.class.getPermittedSubclasses()) {
            kinds.add(declaration(content.getSimpleName()).replaceAll("(?s).*?type: '(\\w+)'.*", "$1"));
        }
        Set<String> names = new TreeSet<>();
        for (Class<?> content : Content.class.getPermittedSubclasses()) {
            names.add(content.getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                    .toLowerCase(Locale.ROOT));
        }
        assertThat(kinds).isEqualTo(names);
    }

    private static void assertWords(String type, Class<? extends Enum<?>> words) {
        Set<String> said = new TreeSet<>();
        Matcher word = WORD.matcher(declaration(type));
        while (word.find()) {
            said.add(word.group(1));
        }
        assertThat(said)
                .as("words of " + type)
                .isEqualTo(new TreeSet<>(Arrays.stream(words.getEnumConstants())
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .toList()));
    }

    /** From its name to the end of the declaration. */
    private static String declaration(String type) {
        Matcher found = Pattern.compile("(?s)export (?:interface " + type + " \\{(.*?)\\n}|type " + type
                        + " =(.*?);\\n(?=\\n|export|/|$))")
                .matcher(TYPES);
        assertThat(found.find()).as("web/src/types/api.ts has a " + type).isTrue();
        return found.group(1) != null ? found.group(1) : found.group(2);
    }

    private static Map<String, Boolean> fields(String declaration) {
        String inner = declaration.strip().replaceAll("^\\{|}$", "");
        Map<String, Boolean> fields = new TreeMap<>();
        Matcher field = FIELD.matcher("\n" + inner.strip());
        while (field.find()) {
            fields.put(field.group(1), field.group(3).matches(".*\\|\\s*null\\s*"));
        }
        return fields;
    }
}
