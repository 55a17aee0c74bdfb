package io.serai.privacy.http.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.json.Json;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Delegate;
import io.serai.privacy.Permission;
import io.serai.privacy.internal.factor.RulesOf;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.web.ProblemWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

class FactorGateTest {
    private final Agent ana = new Agent(
            WorkspaceId.next(), new AgentId(Ids.next()), "Ana", "a@b.example", Role.AGENT, Language.ENGLISH, 5, true);
    private final FactorGate gate =
            new FactorGate(RulesOf.workspaceThatAsks(ana), new Always(), new ProblemWriter(Json.mapper()));

    private final class Always implements CurrentAgent {
        @Override
        public Agent agent() {
            return ana;
        }

        @Override
        public Agent require(Permission permission) {
            return ana;
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private MockHttpServletResponse asks(String path, Object who) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new PreAuthenticatedAuthenticationToken(who, "", List.of()));
        var response = new MockHttpServletResponse();
        gate.doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return response;
    }

    @Test
    void whoHasNoSecondFactorMaySetOneUpAndNothingElse() throws Exception {
        for (String open : List.of("/api/session", "/api/me/second-factor", "/api/me/passkeys/begin", "/assets/a.js")) {
            assertThat(asks(open, "person").getStatus()).as(open).isEqualTo(200);
        }
        for (String shut :
                List.of("/api/conversations", "/api/me", "/api/live", "/api/sessions", "/api/me/passkeysx")) {
            MockHttpServletResponse answer = asks(shut, "person");
            assertThat(answer.getStatus()).as(shut).isEqualTo(403);
            assertThat(answer.getContentAsString()).contains("second_factor_missing");
        }
    }

    @Test
    void programsWithTokensAreNotAskedForADevice() throws Exception {
        var token = new Delegate(ana.workspace(), ana.id(), Set.of());
        assertThat(asks("/api/v1/conversations", token).getStatus()).isEqualTo(200);
    }
}
