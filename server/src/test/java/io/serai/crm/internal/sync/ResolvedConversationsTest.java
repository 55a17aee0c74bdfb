package io.serai.crm.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.contacts.ContactId;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.crm.internal.connections.Rules;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.links.Line.What;
import io.serai.simulator.crm.HubSpotDouble;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was resolved here stands on the customer's timeline there, by the triggers and jobs that bring it there. */
class ResolvedConversationsTest {
    private final HubSpotDouble hubspot = new HubSpotDouble();
    private final House house = new House();

    @AfterEach
    void close() {
        hubspot.close();
    }

    private StoredConnection noting(Rules.Notes notes) {
        StoredConnection crm = house.hubspot(hubspot.url(), House.with(House.hubspotRules(), notes));
        house.settle();
        return crm;
    }

    private Conversation talk(ContactId customer) {
        Conversation talk = house.talks.opened(house.conversations, "visitor-" + customer.value(), customer);
        house.talks.customerSays(house.conversations, talk, "Where is my <b>kettle</b>?", Instant.now());
        return talk;
    }

    private void resolve(Conversation talk) {
        house.conversations.resolve(house.shop, talk.id(), new Notice(Notice.Kind.RESOLVED, Map.of()));
    }

    private String note(int number) {
        return hubspot.notes().get(number).at("/properties/hs_note_body").asString();
    }

    @Test
    void eachResolutionIsNotedOnceWithWhatWasSaid() {
        StoredConnection crm = noting(Rules.Notes.WHOLE);
        ContactId ana = house.customer(Map.of("name", "Ana Ruiz", "email", "ana@example.com"));
        house.settle();
        Conversation talk = talk(ana);
        resolve(talk);
        house.settle();
        house.settle();

        assertThat(hubspot.notes()).hasSize(1);
        assertThat(note(0))
                .contains("Customer: Where is my &lt;b&gt;kettle&lt;/b&gt;?")
                .contains("/inbox/" + talk.id().value());
        assertThat(house.did(crm.id())).contains(What.NOTED);

        house.talks.opened(house.conversations, "visitor-" + ana.value(), ana);
        house.talks.customerSays(house.conversations, talk, "It is late again", Instant.now());
        resolve(talk);
        house.settle();
        assertThat(hubspot.notes()).hasSize(2);
    }

    @Test
    void aShortNoteTellsThatItWasAndNotWhatWasSaid() {
        noting(Rules.Notes.SHORT);
        ContactId ana = house.customer(Map.of("name", "Ana Ruiz", "email", "ana@example.com"));
        house.settle();
        resolve(talk(ana));
        house.settle();

        assertThat(note(0)).contains("Messages: 1").doesNotContain("kettle");
    }

    @Test
    void whereNotesAreOffOrNobodyIsKnownThereNothingIsNoted() {
        StoredConnection crm = noting(Rules.Notes.OFF);
        ContactId ana = house.customer(Map.of("name", "Ana Ruiz", "email", "ana@example.com"));
        house.settle();
        resolve(talk(ana));
        house.settle();
        assertThat(hubspot.notes()).isEmpty();

        house.connections.rules(house.shop, crm.id(), House.with(House.hubspotRules(), Rules.Notes.SHORT));
        ContactId nameless = house.customer(Map.of("name", "Nobody there"));
        house.settle();
        resolve(talk(nameless));
        house.settle();
        assertThat(hubspot.notes()).isEmpty();
    }
}
