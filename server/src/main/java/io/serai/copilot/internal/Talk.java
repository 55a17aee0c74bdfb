package io.serai.copilot.internal;

import io.serai.accounts.Agent;
import io.serai.contacts.Contact;
import io.serai.content.Attachment;
import io.serai.content.Reading;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.shared.Language;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A thread as the copilot reads it, masked where its reader may not see contact data.
 *
 * @param lines what was said, oldest first, without notes, notices and what was deleted
 */
record Talk(Agent agent, Conversation conversation, Contact contact, Language language, List<Message> lines) {
    Talk {
        lines = List.copyOf(lines);
    }

    static boolean isCustomers(Message message) {
        return message.author() instanceof Author.Customer;
    }

    private static boolean isAutomatic(Message message) {
        return message.author() instanceof Author.Bot || message.author() instanceof Author.System;
    }

    /** What there is to read in it; a voice note is as good as written. */
    static String words(Message message) {
        String said = message.content().words();
        return said.isBlank()
                ? message.content().files().stream()
                        .map(Attachment::reading)
                        .flatMap(java.util.Optional::stream)
                        .map(Reading::text)
                        .collect(Collectors.joining("\n"))
                : said;
    }

    /** What the customer wrote since we last did; what the bot says while they wait for a person is no answer. */
    List<Message> open() {
        int end = lines.size();
        while (waitsForPerson() && end > 0 && isAutomatic(lines.get(end - 1))) {
            end--;
        }
        return lines.subList(startOf(end), end);
    }

    List<Message> before() {
        List<Message> open = open();
        return open.isEmpty() ? lines : lines.subList(0, lines.indexOf(open.getFirst()));
    }

    /** A person has it or is to take it, and has not answered yet. */
    boolean waitsForPerson() {
        return conversation.waitingSince().isPresent() && !(conversation.owner() instanceof Owner.Bot);
    }

    private int startOf(int end) {
        int start = end;
        while (start > 0 && isCustomers(lines.get(start - 1))) {
            start--;
        }
        return start;
    }

    static List<String> said(List<Message> messages) {
        return messages.stream()
                .map(Talk::words)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
