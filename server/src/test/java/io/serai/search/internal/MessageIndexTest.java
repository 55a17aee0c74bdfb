package io.serai.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
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
                Map.of(said.message(), MessageDocument.of(said, NO_DIGITS)),
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
                    Map.of(first.message(), MessageDocument.of(said(2, "beta"), NO_DIGITS)), Map.of(conversation, 2L));
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
