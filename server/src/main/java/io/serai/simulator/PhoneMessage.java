package io.serai.simulator;

import io.serai.content.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a chat, as the platform's app shows it to the customer.
 *
 * @param text plain words; a mail's new and quoted words together
 * @param footer small print below, as of a template
 * @param replyTo the words that it answers, in one line
 * @param reaction the customer's, empty for none
 * @param state of the customer's own message, as far as the platform shows it
 */
public record PhoneMessage(
        String id,
        boolean fromShop,
        Instant at,
        Optional<String> subject,
        String text,
        Optional<String> footer,
        List<File> files,
        Optional<Place> place,
        Optional<Contact> contact,
        List<Button> buttons,
        List<Card> cards,
        Optional<String> replyTo,
        String reaction,
        boolean edited,
        boolean unsent,
        State state) {
    public enum State {
        /** The platform shows none. */
        NONE,
        SENT,
        READ
    }

    /** @param id for {@link SimulatedPhone#file} */
    public record File(String id, Content.Media.Kind kind, String name, String mimeType) {}

    public record Place(double latitude, double longitude, Optional<String> label) {}

    public record Contact(String name, String phone) {}

    /** Taps with this id, or opens the address. */
    public record Button(String id, String label, Optional<String> url) {}

    public record Card(String title, Optional<String> subtitle, Optional<String> image, List<Button> buttons) {
        public Card {
            buttons = List.copyOf(buttons);
        }
    }

    public PhoneMessage {
        files = List.copyOf(files);
        buttons = List.copyOf(buttons);
        cards = List.copyOf(cards);
    }

    public static PhoneMessage of(String id, boolean fromShop, Instant at, String text) {
        return new PhoneMessage(
                id,
                fromShop,
                at,
                Optional.empty(),
                text,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                false,
                false,
                State.NONE);
    }

    public PhoneMessage subject(String line) {
        return new PhoneMessage(
                id,
                fromShop,
                at,
                Optional.of(line),
                text,
                footer,
                files,
                place,
                contact,
                buttons,
                cards,
                replyTo,
                reaction,
                edited,
                unsent,
                state);
    }

    public PhoneMessage footer(String smallPrint) {
        return new PhoneMessage(
                id,
                fromShop,
                at,
                subject,
                text,
                Optional.of(smallPrint),
                files,
                place,
                contact,
                buttons,
                cards,
                replyTo,
                reaction,
                edited,
                unsent,
                state);
    }

    public PhoneMessage files(List<File> all) {
        return new PhoneMessage(
                id, fromShop, at, subject, text, footer, all, place, contact, buttons, cards, replyTo, reaction, edited,
                unsent, state);
    }

    public PhoneMessage place(Place where) {
        return new PhoneMessage(
                id,
                fromShop,
                at,
                subject,
                text,
                footer,
                files,
                Optional.of(where),
                contact,
                buttons,
                cards,
                replyTo,
                reaction,
                edited,
                unsent,
                state);
    }

    public PhoneMessage contact(Contact card) {
        return new PhoneMessage(
                id,
                fromShop,
                at,
                subject,
                text,
                footer,
                files,
                place,
                Optional.of(card),
                buttons,
                cards,
                replyTo,
                reaction,
                edited,
                unsent,
                state);
    }

    public PhoneMessage buttons(List<Button> all) {
        return new PhoneMessage(
                id, fromShop, at, subject, text, footer, files, place, contact, all, cards, replyTo, reaction, edited,
                unsent, state);
    }

    public PhoneMessage cards(List<Card> all) {
        return new PhoneMessage(
                id, fromShop, at, subject, text, footer, files, place, contact, buttons, all, replyTo, reaction, edited,
                unsent, state);
    }

    public PhoneMessage replyTo(String words) {
        return new PhoneMessage(
                id,
                fromShop,
                at,
                subject,
                text,
                footer,
                files,
                place,
                contact,
                buttons,
                cards,
                Optional.of(words),
                reaction,
                edited,
                unsent,
                state);
    }

    public PhoneMessage reaction(String emoji) {
        return new PhoneMessage(
                id, fromShop, at, subject, text, footer, files, place, contact, buttons, cards, replyTo, emoji, edited,
                unsent, state);
    }

    public PhoneMessage edited(String words) {
        return new PhoneMessage(
                id, fromShop, at, subject, words, footer, files, place, contact, buttons, cards, replyTo, reaction,
                true, unsent, state);
    }

    public PhoneMessage editedIf(boolean was) {
        return was ? edited(text) : this;
    }

    /** Taken back: nothing of it is left. */
    public PhoneMessage takenBack() {
        PhoneMessage empty = of(id, fromShop, at, "");
        return new PhoneMessage(
                id,
                fromShop,
                at,
                empty.subject,
                "",
                empty.footer,
                empty.files,
                empty.place,
                empty.contact,
                empty.buttons,
                empty.cards,
                empty.replyTo,
                "",
                false,
                true,
                state);
    }

    public PhoneMessage state(State now) {
        return new PhoneMessage(
                id, fromShop, at, subject, text, footer, files, place, contact, buttons, cards, replyTo, reaction,
                edited, unsent, now);
    }
}
