package io.serai.reception;

import io.serai.accounts.Accounts;
import io.serai.accounts.Workspace;
import io.serai.brain.Memories;
import io.serai.brain.Memory;
import io.serai.brain.Persona;
import io.serai.brain.Personas;
import io.serai.brain.Turn;
import io.serai.channels.BusinessHours;
import io.serai.channels.ChannelAccount;
import io.serai.contacts.Contact;
import io.serai.content.Content;
import io.serai.content.Reading;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.language.Languages;
import io.serai.shared.Language;
import io.serai.understanding.Heard;
import io.serai.understanding.Understanding;
import io.serai.understanding.Utterance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the bot knows when it is its turn. */
@Component
class Turns {
    private static final int HISTORY = 20;

    private final Conversations conversations;
    private final Languages languages;
    private final Personas personas;
    private final Memories memories;
    private final Accounts accounts;
    private final Understanding understanding;
    private final Thinking thinking;
    private final ReadingRoom readingRoom;
    private final Counter counter;
    private final Welcoming welcoming;
    private final Clock clock;

    Turns(
            Conversations conversations,
            Languages languages,
            Personas personas,
            Memories memories,
            Accounts accounts,
            Understanding understanding,
            Thinking thinking,
            ReadingRoom readingRoom,
            Counter counter,
            Welcoming welcoming,
            Clock clock) {
        this.counter = counter;
        this.welcoming = welcoming;
        this.readingRoom = readingRoom;
        this.conversations = conversations;
        this.languages = languages;
        this.personas = personas;
        this.memories = memories;
        this.accounts = accounts;
        this.understanding = understanding;
        this.thinking = thinking;
        this.clock = clock;
    }

    /**
     * What was said and remembered of a conversation until now.
     *
     * @param spoken in the order in which it was stored, without notes and what was deleted
     */
    record Past(List<Message> spoken, Memory memory) {}

    Past past(Conversation conversation) {
        List<Message> spoken =
                conversations.history(conversation.workspace(), conversation.id(), Optional.empty(), HISTORY).stream()
                        .filter(line -> !line.note() && line.deletedAt().isEmpty())
                        // As we stored them, not by the platform's time: Telegram tells whole seconds, so that a quick
                        // follow-up would stand before the answer that it follows, and its turn would be empty.
                        .sorted(Comparator.comparingLong(Message::seq))
                        .toList();
        return new Past(spoken, memories.of(conversation));
    }

    /** Empty while a file that came with it is still being read: whoever asks comes back. */
    Optional<Turn> of(Visit visit, Past past) {
        ChannelAccount account = visit.account();
        Contact contact = visit.contact();
        Conversation conversation = visit.conversation();
        Message message = visit.message();
        List<Message> spoken = past.spoken();
        int burst = startOfBurst(spoken);
        List<Message> said = spoken.subList(burst, spoken.size());
        List<Message> before = spoken.subList(0, burst);
        if (said.stream().anyMatch(each -> readingRoom.awaits(account.workspace(), each))) {
            return Optional.empty();
        }
        List<String> words = words(said);
        List<String> seen = seen(said);
        Language language = languageOf(account, conversation, contact, said);
        Workspace workspace = accounts.workspace(account.workspace());
        boolean first = before.stream().noneMatch(line -> !(line.author() instanceof Author.Customer));
        Persona persona = first
                ? welcoming.greeting(personaOf(account), account, contact, conversation, language, message)
                : personaOf(account);
        return Optional.of(new Turn(
                account.workspace(),
                persona,
                workspace.shopName(),
                words,
                language,
                choice(message),
                before.stream().map(Turns::line).toList(),
                past.memory(),
                first,
                seen,
                said.stream().anyMatch(line -> line.content() instanceof Content.Media && !isRead(line)),
                heard(words, language, contact, message).beside(heard(seen, language, contact, message)),
                scene(account, contact, persona.guardrails().holdImportant(contact.email(), contact.phone())),
                counter.service(visit)));
    }

    private Heard heard(List<String> texts, Language language, Contact contact, Message message) {
        return texts.isEmpty()
                ? Heard.NOTHING
                : thinking.of(() -> understanding.hear(new Utterance(
                        contact.workspace(),
                        texts,
                        language,
                        contact.country(),
                        message.at(),
                        contact.zone()
                                .orElse(accounts.workspace(contact.workspace()).zone()))));
    }

    private static boolean isRead(Message message) {
        return message.content().files().stream()
                .allMatch(file -> file.reading()
                        .filter(reading -> reading.outcome() == Reading.Outcome.READ)
                        .isPresent());
    }

    private static List<String> seen(List<Message> said) {
        return said.stream()
                .flatMap(
                        message -> Stream.of("image/", "application/pdf").flatMap(kind -> read(message, kind).stream()))
                .toList();
    }

    /** A voice note is as good as written; a picture is something else. */
    private static List<String> read(Message message, String kind) {
        return message.content().files().stream()
                .filter(file -> file.mimeType().startsWith(kind))
                .flatMap(file -> file.reading().stream())
                .map(Reading::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private Turn.Scene scene(ChannelAccount account, Contact contact, boolean important) {
        Workspace workspace = accounts.workspace(account.workspace());
        return new Turn.Scene(
                clock.instant(),
                workspace.zone(),
                contact.country(),
                contact.zone(),
                BusinessHours.of(account.settings(), workspace.zone()),
                account.kind(),
                workspace.language(),
                important);
    }

    /** The workspace's bot, by the account's name for it; it keeps out of accounts where it was switched off. */
    private Persona personaOf(ChannelAccount account) {
        Persona persona = personas.of(account.workspace()).called(account.setting("bot_name", ""));
        return account.setting("bot", "on").equals("off") ? persona.paused() : persona;
    }

    /** The index of the first of the customer's messages at the end: what nobody has answered. */
    private static int startOfBurst(List<Message> spoken) {
        int start = spoken.size();
        while (start > 0 && spoken.get(start - 1).author() instanceof Author.Customer) {
            start--;
        }
        return start;
    }

    private static List<String> words(List<Message> said) {
        var words = new ArrayList<String>();
        for (Message message : said) {
            if (!message.content().words().isBlank()) {
                words.add(message.content().words());
            }
            words.addAll(read(message, "audio/"));
        }
        return words;
    }

    /** What they write in; without words, what the conversation, the customer's profile, the account or at last English says. */
    private Language languageOf(
            ChannelAccount account, Conversation conversation, Contact contact, List<Message> said) {
        Optional<Language> before =
                conversation.language().or(contact::language).or(() -> expected(account));
        String text = String.join("\n", words(said));
        if (text.isBlank() || said.stream().allMatch(message -> message.content() instanceof Content.Choice)) {
            return before.orElseGet(() -> ofPictures(said));
        }
        return languages.detect(text, before).language();
    }

    private Language ofPictures(List<Message> said) {
        List<String> seen = seen(said);
        return seen.isEmpty()
                ? Language.ENGLISH
                : languages.detect(String.join("\n", seen), Optional.empty()).language();
    }

    private static Optional<Language> expected(ChannelAccount account) {
        return Optional.of(account.setting("language", ""))
                .filter(tag -> !tag.isBlank())
                .map(Language::new);
    }

    private static Optional<String> choice(Message message) {
        return message.content() instanceof Content.Choice choice ? Optional.of(choice.optionId()) : Optional.empty();
    }

    private static Turn.Line line(Message message) {
        return new Turn.Line(
                switch (message.author()) {
                    case Author.Customer customer -> Turn.Speaker.CUSTOMER;
                    case Author.Bot bot -> Turn.Speaker.BOT;
                    case Author.Human human -> Turn.Speaker.HUMAN;
                    case Author.System system -> Turn.Speaker.BOT;
                    case Author.Elsewhere elsewhere -> Turn.Speaker.HUMAN;
                },
                spoken(message));
    }

    /** A voice note in an earlier turn was as good as written, too. */
    private static String spoken(Message message) {
        String words = message.content().words();
        return words.isBlank() ? String.join("\n", read(message, "audio/")) : words;
    }
}
