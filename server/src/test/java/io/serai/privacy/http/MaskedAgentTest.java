package io.serai.privacy.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.Accounts;
import io.serai.contacts.Contact;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.SeraiTest;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@SeraiTest
@DirtiesContext
@TestPropertySource(properties = "serai.test=masked-agent")
class MaskedAgentTest {
    private static final String PASSWORD = "three blue boats";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Contacts contacts;

    private Browser owner;
    private Browser agent;
    private String path;

    @BeforeEach
    void aContactAnOwnerAndAnAgent() {
        jdbc.sql("DELETE FROM agent /* across workspaces */").update();
        jdbc.sql("DELETE FROM workspace").update();
        owner = new Browser(port);
        owner.post("/api/setup", """
                {"workspaceName":"Nordlicht","name":"Ana","email":"ana@example.com","password":"%s","language":"en","zone":"UTC"}
                """.formatted(PASSWORD));
        owner.post("/api/agents", """
                {"name":"Ben","email":"ben@example.com","role":"agent","password":"%s","capacity":5,"language":"zh"}
                """.formatted(PASSWORD));
        agent = new Browser(port);
        agent.post("/api/session", "{\"email\":\"ben@example.com\",\"password\":\"" + PASSWORD + "\"}");
        path = "/api/contacts/"
                + contact(accounts.workspaces().getFirst().id()).id().value();
    }

    private Contact contact(WorkspaceId workspace) {
        return contacts.identify(
                workspace,
                new ChannelAccountId(Ids.next()),
                new Address(ChannelKind.WIDGET, "visitor"),
                new Profile(
                        Optional.of("Luz 600111222"),
                        Optional.of("+34600111222"),
                        Optional.of("luz@example.com"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void theOwnerSeesWhatTheAgentSeesAsHints() {
        assertThat(owner.get(path).body()).contains("+34600111222", "luz@example.com", "\"masked\":false");
        var hints = agent.get(path);
        assertThat(hints.status()).isEqualTo(200);
        assertThat(hints.body()).contains("+34 ••• ••• 22", "\"masked\":true").doesNotContain("600111222", "luz@");
    }

    @Test
    void theAgentCorrectsTheNameButNotWhatIsHidden() {
        var renamed = agent.patch(path, "{\"name\":\"Luz María\"}");
        assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);
        assertThat(renamed.body()).contains("Luz María").doesNotContain("600111222", "luz@");
        assertThat(agent.patch(path, "{\"phone\":\"+34600999888\"}").status()).isEqualTo(403);
        assertThat(owner.get(path).body()).contains("+34600111222");
    }

    @Test
    void theOwnerCorrectsThePhoneAndTheAuditNamesTheFieldOnly() {
        assertThat(owner.patch(path, "{\"phone\":\"600 999 888\"}")
                        .json()
                        .get("phone")
                        .asString())
                .isEqualTo("+34600999888");
        assertThat(owner.patch(path, "{\"phone\":\"+34 ••• ••• 22\"}").status()).isEqualTo(400);
        String audit = owner.get("/api/audit").body();
        assertThat(audit).contains("contact_changed", "\"phone\"").doesNotContain("600999888");
    }

    @Test
    void aContactOfAnotherWorkspaceIsNotThere() {
        Contact theirs = contact(WorkspaceId.next());
        assertThat(owner.get("/api/contacts/" + theirs.id().value()).status()).isEqualTo(404);
        assertThat(new Browser(port).get(path).status()).isEqualTo(401);
    }
}
