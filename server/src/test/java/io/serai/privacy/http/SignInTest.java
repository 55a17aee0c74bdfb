package io.serai.privacy.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.storage.SeraiTest;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@SeraiTest
@DirtiesContext
@TestPropertySource(properties = "serai.test=sign-in")
class SignInTest {
    private static final String PASSWORD = "three blue boats";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Browser owner;

    @BeforeEach
    void aWorkspaceWithItsOwner() {
        jdbc.sql("DELETE FROM agent /* across workspaces */").update();
        jdbc.sql("DELETE FROM workspace").update();
        owner = new Browser(port);
        assertThat(setup(owner).status()).isEqualTo(201);
    }

    private static Browser.Answer setup(Browser browser) {
        return browser.post("/api/setup", """
                {"workspaceName":"Nordlicht","name":"Ana","email":"Ana@Example.com","password":"%s","language":"en","zone":"Europe/Madrid"}
                """.formatted(PASSWORD));
    }

    private Browser signedIn(String email, String password) {
        Browser browser = new Browser(port);
        assertThat(signIn(browser, email, password).status()).isEqualTo(200);
        return browser;
    }

    private static Browser.Answer signIn(Browser browser, String email, String password) {
        return browser.post("/api/session", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
    }

    private String hire(String email, String role) {
        var answer = owner.post("/api/agents", """
                {"name":"Ben","email":"%s","role":"%s","password":"%s","capacity":5,"language":"zh"}
                """.formatted(email, role, PASSWORD));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    @Test
    void theWizardSignsTheOwnerInAndRunsOnlyOnce() {
        var session = owner.get("/api/session");
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.json().at("/agent/email").asString()).isEqualTo("ana@example.com");
        assertThat(session.json().at("/agent/role").asString()).isEqualTo("owner");
        assertThat(session.json().at("/workspace/zone").asString()).isEqualTo("Europe/Madrid");
        assertThat(session.json().get("permissions").toString()).contains("manage_workspace");
        assertThat(session.body()).doesNotContain("password", "argon2");

        Browser late = new Browser(port);
        assertThat(late.get("/api/setup").json().get("needed").asBoolean()).isFalse();
        assertThat(setup(late).status()).isEqualTo(409);
    }

    @Test
    void whoIsSignedOutIsToldSoInJsonAndGetsTheTokenToSignInWith() {
        Browser browser = new Browser(port);
        var answer = browser.get("/api/session");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo("unauthenticated");
        assertThat(browser.cookie("XSRF-TOKEN")).isPresent();

        var inside = browser.get("/api/agents");
        assertThat(inside.status()).isEqualTo(401);
        assertThat(inside.header("Content-Type")).startsWith("application/problem+json");
        assertThat(inside.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void unknownEmailAndWrongPasswordGetTheSameWords() {
        var wrong = signIn(new Browser(port), "ana@example.com", "three red boats");
        var unknown = signIn(new Browser(port), "nobody@example.com", "three red boats");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void aSessionThatSomebodyPlantedBeforeTheSignInIsWorthNothingAfterIt() {
        Browser victim = signedIn("ana@example.com", PASSWORD);
        String planted = victim.cookie("SERAI_SESSION").orElseThrow();
        assertThat(signIn(victim, "ana@example.com", PASSWORD).status()).isEqualTo(200);

        Browser attacker = new Browser(port);
        attacker.keep("SERAI_SESSION", planted);
        assertThat(attacker.get("/api/session").status()).isEqualTo(401);
        assertThat(victim.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void theSessionCookieIsOutOfReachForScriptsAndOtherSites() {
        Browser browser = new Browser(port);
        var answer = signIn(browser, "ana@example.com", PASSWORD);
        String cookie = answer.response().headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("SERAI_SESSION="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        String held = owner.cookie("SERAI_SESSION").orElseThrow();
        assertThat(owner.delete("/api/session").status()).isEqualTo(204);

        Browser thief = new Browser(port);
        thief.keep("SERAI_SESSION", held);
        assertThat(thief.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aRequestWithoutTheTokenIsRefusedInJson() {
        var answer = owner.send(owner.request("/api/me")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"name\":\"Eve\"}")));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo("csrf");
    }

    @Test
    void aDeactivatedAgentIsOutAtOnceAndCannotComeBack() {
        String ben = hire("ben@example.com", "agent");
        Browser his = signedIn("ben@example.com", PASSWORD);
        assertThat(his.get("/api/session").status()).isEqualTo(200);

        assertThat(owner.patch("/api/agents/" + ben, "{\"active\":false}").status())
                .isEqualTo(200);

        assertThat(his.get("/api/session").status()).isEqualTo(401);
        assertThat(signIn(new Browser(port), "ben@example.com", PASSWORD).status())
                .isEqualTo(401);
    }

    @Test
    void aNewPasswordFromTheOwnerEndsEverySessionOfThePerson() {
        String ben = hire("ben@example.com", "agent");
        List<Browser> his = List.of(signedIn("ben@example.com", PASSWORD), signedIn("ben@example.com", PASSWORD));

        assertThat(owner.patch("/api/agents/" + ben, "{\"password\":\"four green boats\"}")
                        .status())
                .isEqualTo(200);

        assertThat(his)
                .allSatisfy(browser ->
                        assertThat(browser.get("/api/session").status()).isEqualTo(401));
        assertThat(signedIn("ben@example.com", "four green boats")
                        .get("/api/session")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoChangesTheirOwnPasswordStaysHereAndIsSignedOutElsewhere() {
        Browser elsewhere = signedIn("ana@example.com", PASSWORD);
        var wrong =
                owner.put("/api/me", "{\"currentPassword\":\"not mine at all\",\"newPassword\":\"four green boats\"}");
        assertThat(wrong.status()).isEqualTo(400);

        var right =
                owner.put("/api/me", "{\"currentPassword\":\"" + PASSWORD + "\",\"newPassword\":\"four green boats\"}");
        assertThat(right.status()).as(right.body()).isEqualTo(200);

        assertThat(owner.get("/api/session").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
        assertThat(signIn(new Browser(port), "ana@example.com", PASSWORD).status())
                .isEqualTo(401);
    }

    @Test
    void anAgentSeesColleaguesButNeitherTheirAddressesNorTheAudit() {
        hire("ben@example.com", "agent");
        Browser ben = signedIn("ben@example.com", PASSWORD);
        var agents = ben.get("/api/agents");
        assertThat(agents.status()).isEqualTo(200);
        assertThat(agents.body()).contains("\"Ana\"", "ben@example.com").doesNotContain("ana@example.com");
        assertThat(ben.get("/api/audit").status()).isEqualTo(403);
        assertThat(ben.post("/api/agents", "{}").status()).isIn(400, 403);
        assertThat(ben.get("/api/session").json().get("permissions").size()).isEqualTo(2);
    }

    @Test
    void anAdminTakesInAgentsButMakesNobodyAnOwner() {
        hire("adm@example.com", "admin");
        String ben = hire("ben@example.com", "agent");
        Browser admin = signedIn("adm@example.com", PASSWORD);
        assertThat(admin.patch("/api/agents/" + ben, "{\"role\":\"owner\"}").status())
                .isEqualTo(403);
        assertThat(admin.patch("/api/agents/" + ben, "{\"capacity\":3}").status())
                .isEqualTo(200);
        assertThat(admin.put("/api/workspace", """
                {"name":"Mine","shopName":"Mine","shopKind":"games","language":"en","zone":"UTC"}""").status()).isEqualTo(403);
    }

    @Test
    void theLastOwnerCannotStepDown() {
        String me = owner.get("/api/session").json().at("/agent/id").asString();
        var answer = owner.patch("/api/agents/" + me, "{\"role\":\"agent\"}");
        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    void whatHappenedIsInTheAuditAndIntact() {
        hire("ben@example.com", "agent");
        var items = owner.get("/api/audit").json().get("items");
        assertThat(items.get(0).get("action").asString()).isEqualTo("agent_added");
        assertThat(items.get(1).get("action").asString()).isEqualTo("workspace_founded");
        assertThat(items)
                .allSatisfy(item -> assertThat(item.get("intact").asBoolean()).isTrue());
        assertThat(items.toString()).doesNotContain("@example.com", "boats");
    }

    @Test
    void brokenRequestsAreProblemsToo() {
        assertThat(owner.post("/api/agents", "{not json").status()).isEqualTo(400);
        assertThat(owner.post("/api/agents", "{}").status()).isEqualTo(400);
        assertThat(owner.patch("/api/agents/12", "{}").status()).isEqualTo(400);
        assertThat(owner.patch("/api/agents/" + UUID.randomUUID(), "{}").status())
                .isEqualTo(404);
        assertThat(owner.put("/api/me", "{\"language\":\"???\"}")
                        .json()
                        .get("detail")
                        .asString())
                .contains("language tag");
        assertThat(owner.delete("/api/agents").status()).isEqualTo(405);
        var nothing = owner.get("/api/nothing");
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.json().get("code").asString()).isEqualTo("not_found");
    }

    @Test
    void pagesCarryHeadersThatForbidFramesAndForeignScripts() {
        var answer = owner.get("/api/session");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'", "script-src 'self'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void theLiveConnectionDoesNotOpenFromAnotherSitesPage() {
        var answer = owner.send(owner.request("/api/live").header("Origin", "https://evil.example"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(new Browser(port).get("/api/live").status()).isEqualTo(401);
    }
}
