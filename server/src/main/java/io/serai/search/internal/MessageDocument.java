package io.serai.search.internal;

import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.privacy.Masker;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/**
 * What is kept of a message. Its words stand there twice where they hold phone numbers or email addresses: once without them, for
 * everybody, and once with them, for those who may see them. Who may not see a number cannot find out by searching whether it is there; what
 * it means is taken from the words without them.
 */
final class MessageDocument {
    static final String ID = "id";
    static final String CONVERSATION = "conversation";
    static final String CHANNEL = "channel";
    static final String ACCOUNT = "account";
    static final String AUTHOR = "author";
    static final String AGENT = "agent";
    static final String HAS = "has";
    static final String NOTE = "note";
    static final String AT = "at";
    static final String MASKED = "masked";
    static final String FULL = "full";
    static final String MEANING = "meaning";
    static final String OUTLINE = "outline";

    /** It says the same to many: what means the same as a question would be buried under its answers. */
    private static final String BOT = "bot";

    private static final Pattern LINK = Pattern.compile("https?://\\S");

    private MessageDocument() {}

    /** Nothing for what nobody looks for: system lines, deleted messages, words there are none of and no file either. */
    static Optional<Document> of(Said said, Masker masker, Meaning meaning) {
        String text = text(said.content());
        List<Attachment> files = said.content().files();
        if (said.deleted() || said.content() instanceof Content.Notice || (text.isBlank() && files.isEmpty())) {
            return Optional.empty();
        }
        var document = new Document();
        document.add(new StringField(ID, said.message().value().toString(), Field.Store.YES));
        keyword(document, CONVERSATION, said.conversation().value().toString());
        keyword(document, CHANNEL, said.channel().name());
        keyword(document, ACCOUNT, said.account().value().toString());
        keyword(document, AUTHOR, said.author());
        said.agent().ifPresent(agent -> keyword(document, AGENT, agent.toString()));
        if (said.note()) {
            keyword(document, NOTE, "yes");
        }
        has(said.content(), text).forEach(kind -> keyword(document, HAS, kind.name()));
        document.add(new NumericDocValuesField(AT, said.at().toEpochMilli()));
        document.add(new LongPoint(AT, said.at().toEpochMilli()));
        String masked = masker.text(text);
        document.add(new TextField(MASKED, masked, Field.Store.NO));
        if (!masked.equals(text)) {
            document.add(new TextField(FULL, text, Field.Store.NO));
        }
        if (!said.author().equals(BOT)) {
            meaning.of(masked).ifPresent(vector -> {
                document.add(new BinaryDocValuesField(MEANING, new BytesRef(vector)));
                document.add(new BinaryDocValuesField(
                        OUTLINE, new BytesRef(Outline.of(vector).bytes())));
            });
        }
        return Optional.of(document);
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    private static Stream<Wanted.Has> has(Content content, String text) {
        var files = content.files().isEmpty() ? Stream.<Wanted.Has>empty() : Stream.of(Wanted.Has.FILE);
        var link = LINK.matcher(text).find() ? Stream.of(Wanted.Has.LINK) : Stream.<Wanted.Has>empty();
        var kind = content instanceof Content.Media media ? kind(media.kind()) : Stream.<Wanted.Has>empty();
        return Stream.of(files, link, kind).flatMap(all -> all);
    }

    private static Stream<Wanted.Has> kind(Content.Media.Kind kind) {
        return switch (kind) {
            case IMAGE -> Stream.of(Wanted.Has.IMAGE);
            case VOICE, AUDIO -> Stream.of(Wanted.Has.VOICE);
            case VIDEO, STICKER, FILE -> Stream.empty();
        };
    }

    /** All that a person can read in it. */
    static String text(Content content) {
        String subject = content instanceof Content.Email mail ? mail.subject().orElse("") : "";
        String names =
                content.files().stream().flatMap(file -> file.name().stream()).collect(Collectors.joining(" "));
        return Stream.of(subject, content.words(), names)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
