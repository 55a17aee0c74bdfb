package io.serai.reception.parcels;

import io.serai.content.Content;
import io.serai.content.Content.Menu.Option;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.conversations.Trace;
import io.serai.orders.Parcel;
import io.serai.orders.ParcelNews;
import io.serai.shared.Language;
import io.serai.tools.Service.Use;
import io.serai.tools.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Asks whoever has tracked a parcel, once for each, whether they want to hear of trouble with it; hears the answer, tapped or written, and the word that
 * takes it back.
 */
@Component
public class ParcelConsent {
    private static final String TRACKED = "errand_tracked";
    private static final String OPTION = "parcel-news:";
    private static final int ASKS = 2;
    private static final int LOOKED_BACK = 12;

    private final ParcelNews news;
    private final Conversations conversations;

    ParcelConsent(ParcelNews news, Conversations conversations) {
        this.news = news;
        this.conversations = conversations;
    }

    /** After an answer about where an order is. Nothing where the shop wants no news, or the carrier cannot be asked. */
    public void offer(Conversation conversation, Message answered, List<Use> uses, Language language, Trace trace) {
        if (!trace.reason().equals(TRACKED)
                || !news.settings(conversation.workspace()).wanted()) {
            return;
        }
        UUID id = conversation.id().value();
        uses.stream()
                .flatMap(use -> use.result() instanceof ToolResult.Journeys journeys
                        ? journeys.parcels().stream()
                        : java.util.stream.Stream.<Parcel>empty())
                .filter(parcel -> parcel.asOf().isPresent() && isUnderWay(parcel))
                .filter(parcel -> !news.asked(conversation.workspace(), id, parcel.number()))
                .findFirst()
                .ifPresent(parcel -> {
                    news.asking(conversation.workspace(), id, parcel.number());
                    conversations.reply(conversation, answered.id(), ASKS, question(parcel, language), trace);
                });
    }

    private static boolean isUnderWay(Parcel parcel) {
        return switch (parcel.state()) {
            case LABEL_CREATED, ACCEPTED, IN_TRANSIT, CUSTOMS, OUT_FOR_DELIVERY, FAILED_ATTEMPT -> true;
            case DELIVERED, RETURNED_OR_LOST, UNKNOWN -> false;
        };
    }

    private static Content question(Parcel parcel, Language language) {
        return new Content.Menu(
                ConsentWords.of("ask", language).replace("{number}", parcel.number()),
                List.of(
                        new Option(OPTION + "yes:" + parcel.number(), ConsentWords.of("yes", language)),
                        new Option(OPTION + "no:" + parcel.number(), ConsentWords.of("no", language))));
    }

    /** @return whether the message was about this, and nothing else has to be done with it */
    public boolean takes(Conversation conversation, Message message) {
        Optional<Answer> answer = message.content() instanceof Content.Choice choice
                ? tapped(choice.optionId())
                : written(conversation, message);
        answer.ifPresent(said -> settle(conversation, message, said));
        return answer.isPresent();
    }

    /** @param number empty: of all parcels */
    private record Answer(boolean yes, Optional<String> number) {}

    private static Optional<Answer> tapped(String option) {
        if (!option.startsWith(OPTION)) {
            return Optional.empty();
        }
        String[] parts = option.substring(OPTION.length()).split(":", 2);
        return parts.length == 2
                ? Optional.of(new Answer(parts[0].equals("yes"), Optional.of(parts[1])))
                : Optional.empty();
    }

    private Optional<Answer> written(Conversation conversation, Message message) {
        String said = ConsentWords.plain(message.content().words());
        if (said.isEmpty() || said.length() > ConsentWords.LONGEST) {
            return Optional.empty();
        }
        Language language = conversation.language().orElse(Language.ENGLISH);
        if (ConsentWords.says("words-stop", said, language)
                && !news.of(conversation.workspace(), conversation.id().value()).isEmpty()) {
            return Optional.of(new Answer(false, Optional.empty()));
        }
        boolean yes = said.equals("1") || ConsentWords.says("words-yes", said, language);
        boolean no = said.equals("2") || ConsentWords.says("words-no", said, language);
        return yes || no
                ? asked(conversation, message).map(number -> new Answer(yes, Optional.of(number)))
                : Optional.empty();
    }

    /** The parcel that the last words before this message asked about. */
    private Optional<String> asked(Conversation conversation, Message message) {
        return conversations
                .history(conversation.workspace(), conversation.id(), Optional.empty(), LOOKED_BACK)
                .stream()
                .filter(before -> before.seq() < message.seq() && !before.note())
                .filter(before -> !(before.content() instanceof Content.Notice))
                .max(java.util.Comparator.comparingLong(Message::seq))
                .filter(before -> before.author() instanceof Author.Bot)
                .flatMap(before -> before.content() instanceof Content.Menu menu ? Optional.of(menu) : Optional.empty())
                .flatMap(menu -> menu.options().stream().findFirst())
                .flatMap(option -> tapped(option.id()))
                .flatMap(Answer::number);
    }

    private void settle(Conversation conversation, Message message, Answer said) {
        UUID id = conversation.id().value();
        Language language = conversation.language().orElse(Language.ENGLISH);
        String number = said.number().orElse("");
        if (said.yes()) {
            news.allow(conversation.workspace(), id, number, Optional.empty());
        } else {
            news.stop(conversation.workspace(), id, said.number());
        }
        if (conversation.owner() instanceof Owner.Bot) {
            String line = said.yes() ? "thanks-yes" : said.number().isPresent() ? "thanks-no" : "stopped";
            conversations.reply(
                    conversation,
                    message.id(),
                    0,
                    new Content.Text(ConsentWords.of(line, language).replace("{number}", number)),
                    new Trace(
                            "answer",
                            "parcel_news_" + (said.yes() ? "allowed" : "declined"),
                            1,
                            language,
                            List.of(),
                            Optional.empty(),
                            Map.of(),
                            Map.of()));
        }
    }
}
