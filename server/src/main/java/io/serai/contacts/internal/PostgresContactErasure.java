package io.serai.contacts.internal;

import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.Contacts;
import io.serai.contacts.CustomerFiles;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.privacy.Copy;
import io.serai.privacy.Erasable;
import io.serai.privacy.Trail;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contact itself and where it can be reached. It comes first: who does not exist has no trail. */
@Component
@Order(1)
class PostgresContactErasure implements Erasable {
    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final CustomerFiles files;

    PostgresContactErasure(JdbcClient jdbc, Contacts contacts, CustomerFiles files) {
        this.files = files;
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public void follow(WorkspaceId workspace, Trail trail) {
        find(workspace, trail);
        places(workspace, trail.contact()).forEach(trail::at);
    }

    private Contact find(WorkspaceId workspace, Trail trail) {
        return contacts.find(workspace, new ContactId(trail.contact()))
                .orElseThrow(() -> Problem.notFound("There is no such contact."));
    }

    private List<Trail.Place> places(WorkspaceId workspace, UUID contact) {
        return jdbc.sql("""
                select account_id, channel, address from contact_address
                where workspace_id = :workspace and contact_id = :contact
                """)
                .param("workspace", workspace.value())
                .param("contact", contact)
                .query((row, number) -> new Trail.Place(
                        new ChannelAccountId(row.getObject("account_id", UUID.class)),
                        new Address(
                                ChannelKind.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                                row.getString("address"))))
                .list();
    }

    record Kept(Contact contact, List<Trail.Place> addresses, Map<String, String> fields) {}

    @Override
    public void copy(WorkspaceId workspace, Trail trail, Copy copy) throws IOException {
        copy.json(
                "contact",
                new Kept(
                        find(workspace, trail),
                        places(workspace, trail.contact()),
                        files.values(workspace, new ContactId(trail.contact()))));
    }

    /** Its addresses, notes, tags and history go with it, and those who were merged into it. */
    @Override
    public void erase(WorkspaceId workspace, Trail trail) {
        jdbc.sql("delete from contact where workspace_id = :workspace and id = :contact")
                .param("workspace", workspace.value())
                .param("contact", trail.contact())
                .update();
    }
}
