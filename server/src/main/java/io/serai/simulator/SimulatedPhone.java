package io.serai.simulator;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One account of ours on a platform's double, with the phones of its customers. Every method may be called by any thread.
 *
 * @see PhoneMessage
 */
public interface SimulatedPhone {
    /** The shop's name there. */
    String name();

    /** How the platform calls the account: a bot's user name, a phone number, a page, a mail address. */
    String handle();

    /** What its customers can do; the screen offers nothing else. */
    Set<Ability> abilities();

    /** @return the customer's id. @param language as IETF tag, may be empty */
    String customer(String name, String language);

    List<Person> customers();

    /**
     * A customer does something.
     *
     * @return the id of the message that it made or touched, empty where there is none
     * @throws IllegalArgumentException in English words, when there is no such customer or message, or the platform's app would not let them
     */
    String act(String customer, CustomerAct act);

    /** A file in a chat. */
    Optional<PhoneFile> file(String id);

    /** Deliveries that our server has not taken yet. */
    int pending();

    /** Grows with everything that a screen would show. */
    long version();

    /** Waits until the version is another one, at most so long. @return the version now */
    long awaitChange(long known, long milliseconds) throws InterruptedException;

    /** What can be made to go wrong. */
    default Set<Mishap> mishaps() {
        return Set.of();
    }

    /** It goes wrong with the next call or delivery, once. */
    default void goesWrong(Mishap mishap) {
        throw new IllegalArgumentException("this double cannot do that");
    }

    /** All of it (accounts, keys, chats; files may be left out) as JSON, for {@link SimulatedPlatform#reopen}. */
    String state();

    /**
     * @param typing whether the shop is shown as writing
     * @param messages both sides of the chat, oldest first
     */
    record Person(
            String id, String name, String language, boolean blocked, boolean typing, List<PhoneMessage> messages) {
        public Person {
            messages = List.copyOf(messages);
        }
    }

    record PhoneFile(String name, String mimeType, byte[] bytes) {}

    enum Ability {
        /** Answer one message. */
        REPLY,
        EDIT,
        /** Take an own message back. */
        UNSEND,
        REACT,
        IMAGE,
        VOICE,
        AUDIO,
        VIDEO,
        FILE,
        STICKER,
        LOCATION,
        CONTACT,
        BLOCK,
        /** Write a subject. */
        SUBJECT,
        /** Have written a while ago. */
        PAST,
        /** Tell the shop that its messages were seen. */
        READ
    }

    /** What a rehearsal can be asked to survive. */
    enum Mishap {
        /** The next call of ours is told to slow down. */
        SLOW_DOWN,
        /** The next call of ours fails with the platform's server error. */
        SERVER_ERROR,
        /** The next call of ours takes effect, and its answer never comes. */
        LOST_ANSWER,
        /** Our credentials are refused from now on. */
        TOKEN_EXPIRED,
        /** The next message to a customer is accepted, and reported as failed later. */
        FAILS_LATER,
        /** The next delivery comes twice. */
        TWICE,
        /** The next two deliveries come in the wrong order. */
        SWAPPED
    }
}
