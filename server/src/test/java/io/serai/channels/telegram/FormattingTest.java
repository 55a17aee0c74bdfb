package io.serai.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.MediaId;
import io.serai.shared.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormattingTest {
    private static Map<String, Object> only(Content content) {
        List<Part> parts = ((Plan.Send) Plan.of(content, id -> id)).parts();
        assertThat(parts).hasSize(1);
        return parts.getFirst().fields();
    }

    @Test
    void signsLeaveAsEntitiesBesideTheWords() {
        assertThat(only(new Content.Text("👋 **Hi** [there](https://x.example)")))
                .containsEntry("text", "👋 Hi there")
                .containsEntry(
                        "entities",
                        List.of(
                                Map.of("type", "bold", "offset", 3, "length", 2),
                                Map.of("type", "text_link", "offset", 6, "length", 5, "url", "https://x.example")));
        assertThat(only(new Content.Text("2 * 3"))).isEqualTo(Map.of("text", "2 * 3"));
    }

    @Test
    void captionsAreFormattedToo() {
        var bill = new Attachment(
                new Attachment.Source.Stored(new MediaId(Ids.next())), Optional.of("b.pdf"), "application/pdf", 9);
        var media = new Content.Media(Content.Media.Kind.FILE, bill, Optional.of("Your _bill_"), Optional.empty());
        assertThat(only(media))
                .containsEntry("caption", "Your bill")
                .containsEntry("caption_entities", List.of(Map.of("type", "italic", "offset", 5, "length", 4)));
    }
}
