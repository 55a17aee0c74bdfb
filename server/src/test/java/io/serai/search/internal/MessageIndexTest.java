package io.serai.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import io.serai.models.internal.embedding.RealEmbedder;
import io.serai.privacy.Masker;
import io.serai.shared.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageIndexTest {
    private static final Masker NO_DIGITS = new Masker() {
        @Override
        public String phone(String phone) {
            return text(phone);
        }

        @Override
        public String email(String email) {
            return email;
        }

        @Override
        public String text(String text) {
            return text.replaceAll("\\d", "•");
        }
    };

    private static final Meaning MEANING = new Meaning(RealEmbedder.shared());

    private final ConversationId conversation = new ConversationId(Ids.next());

    @TempDir
    private Path folder;

    private MessageIndex opened() throws IOException {
        return new MessageIndex(folder, Words.kept());
    }

    private Said said(long change, String text) {
        return new Said(
                new MessageId(Ids.next()),
                conversation,
                new ChannelAccountId(Ids.next()),
                ChannelKind.WIDGET,
                change,
                "customer",
                Optional.empty(),
                false,
                false,
                Instant.EPOCH.plusSeconds(change),
                new Content.Text(text));
    }

    private void put(MessageIndex index, Said said) throws IOException {
        index.put(
                Map.of(said.message(), MessageDocument.of(said, NO_DIGITS, MEANING)),
                Map.of(said.conversation(), said.change()));
    }

    private static long found(MessageIndex index, String query, boolean full) throws IOException {
        Wanted wanted = WantedReader.read(query, Instant.EPOCH);
        return index.find(new Queries(full).of(wanted, Queries.Limits.NONE), Optional.empty(), 10)
                .total();
    }

    @Test
    void itKnowsHowFarAConversationIsKept() throws IOException {
        try (MessageIndex index = opened()) {
            put(index, said(7, "hello"));
            ConversationId other = new ConversationId(Ids.next());
            assertThat(index.reached(List.of(conversation, other)))
                    .containsEntry(conversation, 7L)
                    .containsEntry(other, 0L);
            assertThat(index.conversations(Optional.empty(), 10)).containsExactly(conversation);
            assertThat(index.conversations(Optional.of(conversation), 10)).isEmpty();
        }
    }

    @Test
    void whatWasFlushedIsThereAfterAStart() throws IOException {
        try (MessageIndex index = opened()) {
            put(index, said(1, "kept for later"));
        }
        try (MessageIndex index = opened()) {
            assertThat(found(index, "later", false)).isEqualTo(1);
            assertThat(index.reached(List.of(conversation))).containsEntry(conversation, 1L);
        }
    }

    @Test
    void aMessageIsReplacedNotDoubled() throws IOException {
        try (MessageIndex index = opened()) {
            Said first = said(1, "alpha");
            put(index, first);
            index.put(
                    Map.of(first.message(), MessageDocument.of(said(2, "beta"), NO_DIGITS, MEANING)),
                    Map.of(conversation, 2L));
            put(index, first);
            assertThat(found(index, "alpha", false)).isEqualTo(1);
        }
    }

    @Test
    void maskedWordsAreFoundOnlyByThoseWhoMaySeeThem() throws IOException {
        try (MessageIndex index = opened()) {
            put(index, said(1, "my number is 5551234"));
            assertThat(found(index, "5551234", true)).isEqualTo(1);
            assertThat(found(index, "5551234", false)).isZero();
            assertThat(found(index, "-5551234 number", false)).isEqualTo(1);
        }
    }

    private List<MessageId> alike(MessageIndex index, String query) throws IOException {
        Wanted wanted = WantedReader.read(query, Instant.EPOCH);
        var among = new Queries(false).of(wanted.withoutWords(), Queries.Limits.NONE);
        byte[] meaning = MEANING.of(String.join(" ", wanted.must())).orElseThrow();
        return index.like(among, meaning, 0.4, 10).stream()
                .map(MessageIndex.Similar::message)
                .toList();
    }

    @Test
    void whatMeansTheSameInAnotherLanguageIsFoundTheNearestFirst() throws IOException {
        try (MessageIndex index = opened()) {
            Said chinese = said(1, "我的包裹到哪里了？");
            Said german = said(2, "Wo ist mein Paket?");
            List.of(chinese, german, said(3, "Do you sell gift cards?"), said(4, "ok"))
                    .forEach(each -> {
                        try {
                            put(index, each);
                        } catch (IOException failed) {
                            throw new java.io.UncheckedIOException(failed);
                        }
                    });
            assertThat(alike(index, "where is my parcel"))
                    .containsExactlyInAnyOrder(chinese.message(), german.message());
            assertThat(alike(index, "where is my parcel after:1970-01-01")).isEmpty();
            assertThat(alike(index, "Wo ist mein Paket").getFirst()).isEqualTo(german.message());
        }
    }

    @Test
    void ofWhatTheBotSaidTheMeaningIsNotKept() throws IOException {
        Said asked = said(1, "Where is my parcel?");
        Said answered = new Said(
                new MessageId(Ids.next()),
                conversation,
                asked.account(),
                ChannelKind.WIDGET,
                2,
                "bot",
                Optional.empty(),
                false,
                false,
                Instant.EPOCH,
                new Content.Text("Where is my parcel?"));
        try (MessageIndex index = opened()) {
            put(index, asked);
            put(index, answered);
            assertThat(alike(index, "Where is my parcel?")).containsExactly(asked.message());
            assertThat(found(index, "parcel", false)).isEqualTo(2);
        }
    }

    @Test
    void removedConversationsLeaveNoWordInTheFiles() throws IOException {
        try (MessageIndex index = opened()) {
            put(index, said(1, "pangolin"));
            index.remove(List.of(conversation));
            assertThat(found(index, "pangolin", false)).isZero();
            assertThat(index.conversations(Optional.empty(), 10)).isEmpty();
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("pangolin");
            }
        }
    }
}
