package io.serai.demo;

import io.serai.accounts.Agent;
import io.serai.brain.Persona;
import io.serai.brain.Personas;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fills the demo shop, part by part; each part leaves alone what is there already, so a start that was cut short is made good by the next. */
@Component
class DemoShop {
    private static final Logger LOG = LoggerFactory.getLogger(DemoShop.class);
    private static final Duration INDEXING = Duration.ofMinutes(3);

    private final DemoPeople people;
    private final DemoKnowledge knowledge;
    private final DemoChannels channels;
    private final DemoOrders orders;
    private final DemoConversations conversations;
    private final DemoQuestions questions;
    private final Personas personas;
    private final PublicUrl publicUrl;

    DemoShop(
            DemoPeople people,
            DemoKnowledge knowledge,
            DemoChannels channels,
            DemoOrders orders,
            DemoConversations conversations,
            DemoQuestions questions,
            Personas personas,
            PublicUrl publicUrl) {
        this.people = people;
        this.knowledge = knowledge;
        this.channels = channels;
        this.orders = orders;
        this.conversations = conversations;
        this.questions = questions;
        this.personas = personas;
        this.publicUrl = publicUrl;
    }

    /** @param asked whether customers ask something at once */
    void open(boolean asked) {
        people.workspace()
                .ifPresentOrElse(
                        workspace -> fill(workspace, asked),
                        () -> LOG.warn(
                                "SERAI_DEMO is set, but this server belongs to another shop: nothing was filled in."
                                        + " Start the demo with a SERAI_HOME of its own."));
    }

    private void fill(WorkspaceId workspace, boolean asked) {
        LOG.info("filling the demo shop");
        Map<String, Agent> staff = people.fill(workspace);
        if (personas.of(workspace).equals(Persona.DEFAULT)) {
            personas.change(workspace, persona());
        }
        channels.website(workspace);
        channels.telegram(workspace);
        channels.rehearsals(workspace);
        orders.fill(workspace);
        knowledge.fill(workspace);
        if (!knowledge.settled(workspace, INDEXING)) {
            LOG.warn("the knowledge is still being indexed; past conversations are answered by words alone");
        }
        conversations.fill(workspace, staff);
        if (asked) {
            questions.ask(workspace);
        }
        announce();
    }

    private static Persona persona() {
        return new Persona(
                true,
                "Wren",
                Persona.Tone.FRIENDLY,
                Map.of(
                        Language.ENGLISH, "Hi, I'm {name}, the automated assistant of {shop}.",
                        Language.CHINESE, "你好呀，我是{shop}的自动助手{name}。"),
                Map.of(Language.ENGLISH, "I'm sorry!", Language.CHINESE, "不好意思！"),
                Map.of(),
                List.of("recall", "召回"));
    }

    /** For the person at the console, not a log line. */
    @SuppressWarnings("SystemOut")
    private void announce() {
        System.out.printf(
                """

                The demo shop is open. Everybody knows its passwords: never serve real customers from it.
                  Desk        %s
                  Shop        %s   (the chat is at the bottom right)
                  Phones      %s   (customers of every platform, to be played; sign in first)
                  Sign in     password %s for each of
                              %s

                """,
                publicUrl.resolve("/"),
                publicUrl.resolve("/demo-shop?key=" + DemoChannels.KEY),
                publicUrl.resolve("/simulator"),
                DemoPeople.PASSWORD,
                String.join("\n              ", DemoPeople.signIns()));
    }
}
