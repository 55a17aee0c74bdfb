package io.serai.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import io.serai.models.internal.embedding.RealEmbedder;
import io.serai.privacy.Masker;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final Masker OPEN = new Masker() {
        @Override
        public String phone(String phone) {
            return phone;
        }

        @Override
        public String email(String email) {
            return email;
        }

        @Override
        public String text(String text) {
            return text;
        }
    };

    private final WorkspaceId workspace = new WorkspaceId(Ids.next());
    private final ChannelAccountId account = new ChannelAccountId(Ids.next());
    private final Breaking store = new Breaking();

    @TempDir
    private Path home;

    private Indexes indexes;
    private Intake intake;

    /** Breaks at the reading that it is told to break at. */
    private static final class Breaking extends InMemorySearchStore {
        private int readings = 1_000;

        @Override
        public List<Said> changed(WorkspaceId workspace, Map<ConversationId, Long> after, int limit) {
            if (--readings == 0) {
                throw new IllegalStateException("the database is gone");
            }
            return super.changed(workspace, after, limit);
        }
    }

    @BeforeEach
    void open() {
        var meaning = new Meaning(RealEmbedder.shared());
        indexes = new Indexes(new Home(home), meaning);
        intake = new Intake(store, indexes, OPEN, meaning, () -> true);
    }

    @AfterEach
    void close() {
        indexes.close();
    }

    private ConversationId conversation(int messages, String word) {
        var conversation = new ConversationId(Ids.next());
        store.opened(workspace, conversation, "Ana");
        for (int change = 1; change <= messages; change++) {
            said(conversation, change, word + " " + change);
        }
        return conversation;
    }

    private void said(ConversationId conversation, long change, String text) {
        store.said(new Said(
                new MessageId(Ids.next()),
                conversation,
                account,
                ChannelKind.WIDGET,
                change,
                "bot",
                Optional.empty(),
                false,
                false,
                Instant.EPOCH.plusSeconds(change),
                new Content.Text(text)));
    }

    private long found(String word) throws IOException {
        var query = new Queries(true).of(WantedReader.read(word, Instant.EPOCH), Queries.Limits.NONE);
        return indexes.of(workspace).find(query, Optional.empty(), 10).total();
    }

    @Test
    void historyIsFoundOnceItIsShownAndGoesOnAsNews() throws IOException {
        ConversationId one = conversation(3, "kettle");
        intake.history(workspace, List.of(one, conversation(2, "lamp")));
        assertThat(found("kettle")).isZero();
        indexes.of(workspace).show();
        assertThat(found("kettle")).isEqualTo(3);
        assertThat(found("lamp")).isEqualTo(2);
        assertThat(indexes.of(workspace).reached(List.of(one))).containsEntry(one, 3L);

        said(one, 4, "kettle again");
        intake.take(workspace, List.of(one));
        assertThat(found("kettle")).isEqualTo(4);
    }

    @Test
    void aConversationThatIsLongerThanAPageAndThoseBesideItAreThereInWhole() throws IOException {
        var all = List.of(conversation(700, "before"), conversation(5_600, "long"), conversation(40, "behind"));
        intake.history(workspace, all);
        indexes.of(workspace).show();
        for (var each :
                Map.of(all.get(0), 700L, all.get(1), 5_600L, all.get(2), 40L).entrySet()) {
            assertThat(indexes.of(workspace).reached(List.of(each.getKey()))).containsValue(each.getValue());
        }
        assertThat(found("before")).isEqualTo(700);
        assertThat(found("behind")).isEqualTo(40);
        assertThat(found("long")).isGreaterThan(1_000);
        assertThat(found("\"long 5600\"")).isEqualTo(1);
        assertThat(found("\"long 1\"")).isEqualTo(1);
    }

    @Test
    void afterAFailureNothingIsThereTwice() throws IOException {
        var all = new ArrayList<ConversationId>();
        for (int number = 0; number < 600; number++) {
            all.add(conversation(1, "kettle" + number));
        }
        store.readings = 3;
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> intake.history(workspace, all));
        intake.history(workspace, all);
        indexes.of(workspace).show();
        assertThat(found("kettle0")).isEqualTo(1);
        assertThat(found("kettle599")).isEqualTo(1);
    }
}
