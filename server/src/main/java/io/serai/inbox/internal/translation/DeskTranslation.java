package io.serai.inbox.internal.translation;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.contacts.Contact;
import io.serai.contacts.Contacts;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.language.Translation;
import io.serai.language.Translation.Translated;
import io.serai.language.Translator;
import io.serai.language.Translator.Correction;
import io.serai.language.Translator.Wish;
import io.serai.shared.Language;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Lets customer and agent each write in their own language. Nothing is sent to anybody but by the agent who has seen what it says. */
@Service
public class DeskTranslation {
    private final Translator translator;
    private final OriginalStore originals;
    private final Contacts contacts;
    private final Accounts accounts;
    private final Clock clock;

    DeskTranslation(Translator translator, OriginalStore originals, Contacts contacts, Accounts accounts, Clock clock) {
        this.translator = translator;
        this.originals = originals;
        this.contacts = contacts;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param customer the language that they write; absent while nobody knows */
    public record State(
            boolean available,
            boolean automatic,
            Language reader,
            Optional<Language> customer,
            List<Original> originals) {}

    /** @param back the preview, said in the writer's language again */
    public record Preview(Translation outcome, Optional<Translation> back) {}

    public State state(Agent agent, Conversation conversation) {
        boolean automatic = originals
                .automatic(agent.workspace(), conversation.id())
                .orElseGet(() -> translator.automatic(agent.workspace()));
        return new State(
                translator.configured(agent.workspace()),
                automatic,
                agent.language(),
                spoken(conversation),
                originals.of(agent.workspace(), conversation.id()));
    }

    private Optional<Language> spoken(Conversation conversation) {
        return conversation
                .language()
                .or(() -> contacts.find(conversation.workspace(), conversation.contact())
                        .flatMap(Contact::language));
    }

    public void automatic(Conversation conversation, boolean on) {
        originals.automatic(conversation.workspace(), conversation.id(), on);
    }

    /** For the reader. */
    public List<Translation> read(Agent agent, Conversation conversation, List<Content> contents) {
        return translator.translate(new Wish(
                agent.workspace(),
                contents.stream().map(Readable::in).toList(),
                spoken(conversation),
                agent.language(),
                names(agent, conversation)));
    }

    public Translation say(Agent agent, Conversation conversation, String text, Language to) {
        return translator
                .translate(new Wish(
                        agent.workspace(),
                        List.of(text),
                        Optional.of(agent.language()),
                        to,
                        names(agent, conversation)))
                .getFirst();
    }

    /** What the customer would get, and what that means. */
    public Preview preview(Agent agent, Conversation conversation, String text, Optional<String> instead, Language to) {
        Translation there = instead.<Translation>map(
                        words -> new Translated(words, agent.language(), to, "agent", Translation.Manner.WHOLE))
                .orElseGet(() -> say(agent, conversation, text, to));
        return new Preview(
                there,
                there instanceof Translated said ? Optional.of(back(agent, conversation, said)) : Optional.empty());
    }

    private Translation back(Agent agent, Conversation conversation, Translated said) {
        return translator
                .translate(new Wish(
                        agent.workspace(),
                        List.of(said.text()),
                        Optional.of(said.to()),
                        said.from().primary().equals(said.to().primary()) ? agent.language() : said.from(),
                        names(agent, conversation)))
                .getFirst();
    }

    /** Before the message itself is stored, so that no message is ever without what was written. */
    public void written(Agent agent, Conversation conversation, Original original, String sent, boolean edited) {
        originals.keep(agent.workspace(), conversation.id(), original, clock.instant());
        Optional<Language> to = spoken(conversation);
        if (edited && to.isPresent()) {
            translator.remember(new Correction(
                    agent.workspace(),
                    original.text(),
                    original.language(),
                    sent,
                    to.get(),
                    names(agent, conversation),
                    Optional.of(conversation.contact().value())));
        }
    }

    private Set<String> names(Agent agent, Conversation conversation) {
        var names = new HashSet<String>();
        contacts.find(conversation.workspace(), conversation.contact())
                .flatMap(Contact::name)
                .ifPresent(name -> {
                    names.add(name);
                    names.addAll(List.of(name.strip().split("\\s+")));
                });
        names.add(agent.name());
        names.addAll(List.of(agent.name().strip().split("\\s+")));
        names.add(accounts.workspace(agent.workspace()).shopName());
        return names;
    }
}
