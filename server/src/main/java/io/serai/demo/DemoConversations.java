package io.serai.demo;

import io.serai.accounts.Agent;
import io.serai.brain.Brain;
import io.serai.brain.Personas;
import io.serai.channels.ChannelAccount;
import io.serai.contacts.Contact;
import io.serai.contacts.Contacts;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.PastConversations;
import io.serai.knowledge.Unanswered;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The demo's past conversations, each as of its own time. */
@Component
class DemoConversations {
    /** What is older than this has been seen by everybody. */
    private static final Duration SEEN = Duration.ofHours(12);

    private final PastConversations past;
    private final Contacts contacts;
    private final Brain brain;
    private final Unanswered unanswered;
    private final Personas personas;
    private final DemoChannels channels;
    private final Clock clock;

    DemoConversations(
            PastConversations past,
            Contacts contacts,
            Brain brain,
            Unanswered unanswered,
            Personas personas,
            DemoChannels channels,
            Clock clock) {
        this.past = past;
        this.contacts = contacts;
        this.brain = brain;
        this.unanswered = unanswered;
        this.personas = personas;
        this.channels = channels;
        this.clock = clock;
    }

    /** Plays what is not there yet; the oldest first, so that the newest is on top. */
    void fill(WorkspaceId workspace, Map<String, Agent> people) {
        List<Script> scripts = Script.all().reversed();
        for (int number = 0; number < scripts.size(); number++) {
            Script script = scripts.get(number);
            ChannelAccount account = script.onTelegram() ? channels.telegram(workspace) : channels.website(workspace);
            play(account, script, address(account, number), people);
        }
    }

    private static Address address(ChannelAccount account, int number) {
        return account.kind() == ChannelKind.TELEGRAM
                ? new Address(ChannelKind.TELEGRAM, String.valueOf(7_010_000_000L + number * 7919L))
                : new Address(ChannelKind.WIDGET, "demo-visitor-" + number);
    }

    private void play(ChannelAccount account, Script script, Address address, Map<String, Agent> people) {
        var then = new SetClock(clock.instant().minus(script.ago()), clock.instant());
        Conversations conversations = past.asOf(then);
        if (conversations.latest(account.workspace(), account.id(), address).isPresent()) {
            return;
        }
        Contact contact = contacts.identify(account.workspace(), account.id(), address, script.profile());
        Conversation opened = conversations.openFor(contact, account.id(), address);
        var persona = personas.of(account.workspace());
        Conversation played =
                new Replay(conversations, then, brain, unanswered, persona, people, account, script, opened).play();
        if (script.ago().compareTo(SEEN) > 0) {
            seen(conversations, played, people.values());
        }
    }

    private static void seen(Conversations conversations, Conversation played, Collection<Agent> people) {
        people.forEach(agent -> conversations.read(played.workspace(), played.id(), agent.id(), played.lastSeq()));
    }
}
