package io.serai.channels.email.sending;

import io.serai.channels.Plain;
import io.serai.content.Content.Cards;
import io.serai.content.Content.Cards.Card;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Cards as HTML that every mail program shows: tables, and styles on the elements themselves. */
final class CardMarkup {
    private static final String CARD =
            "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" style=\"max-width:420px;width:100%;border:1px solid #d9dee2;"
                    + "border-radius:10px;margin:0 0 12px;font-family:sans-serif\"><tr><td style=\"padding:14px\">";
    private static final String BUTTON =
            "display:inline-block;margin:10px 8px 0 0;padding:8px 14px;border:1px solid #8a97a0;border-radius:8px;color:#1d3b4f;text-decoration:none";

    private CardMarkup() {}

    /** The whole HTML half of a mail. */
    static String of(Cards cards) {
        return "<!doctype html><html><head><meta charset=\"utf-8\"></head><body><div dir=\"auto\">"
                + cards.cards().stream().map(CardMarkup::card).collect(Collectors.joining()) + "</div></body></html>";
    }

    private static String card(Card card) {
        String picture = card.image()
                .filter(link -> link.startsWith("https://"))
                .map(
                        link -> "<img src=\"" + escaped(link)
                                + "\" alt=\"\" width=\"390\" style=\"display:block;width:100%;height:auto;border-radius:8px;margin:0 0 10px\">")
                .orElse("");
        String below = card.subtitle()
                .map(text -> "<div style=\"color:#4a5860;margin-top:4px\">"
                        + escaped(text).replace("\n", "<br>") + "</div>")
                .orElse("");
        String buttons = card.options().stream()
                .map(option -> Plain.opens(option)
                        ? "<a href=\"" + escaped(option.id()) + "\" style=\"" + BUTTON + "\">" + escaped(option.label())
                                + "</a>"
                        : "<div>• " + escaped(option.label()) + "</div>")
                .collect(Collectors.joining());
        return CARD + picture + "<strong>" + escaped(card.title()) + "</strong>" + below + buttons
                + "</td></tr></table>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
