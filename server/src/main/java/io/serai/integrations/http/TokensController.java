package io.serai.integrations.http;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.integrations.internal.tokens.ApiToken;
import io.serai.integrations.internal.tokens.Scope;
import io.serai.integrations.internal.tokens.Tokens;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tokens of the workspace, for those who run it. */
@RestController
@RequestMapping("/api/developers/tokens")
class TokensController {
    private final Tokens tokens;
    private final CurrentAgent current;

    TokensController(Tokens tokens, CurrentAgent current) {
        this.tokens = tokens;
        this.current = current;
    }

    record TokenView(
            UUID id,
            String name,
            AgentId agent,
            AgentId madeBy,
            List<String> scopes,
            String hint,
            Instant createdAt,
            Optional<Instant> expiresAt,
            Optional<Instant> usedAt,
            Optional<Instant> revokedAt) {
        static TokenView of(ApiToken it) {
            return new TokenView(
                    it.id(),
                    it.name(),
                    it.agent(),
                    it.madeBy(),
                    it.scopes().stream().sorted().map(Scope::text).toList(),
                    it.hint(),
                    it.createdAt(),
                    it.expiresAt(),
                    it.usedAt(),
                    it.revokedAt());
        }
    }

    record TokenList(List<TokenView> items, List<String> scopes) {}

    record TokenRequest(
            @Nullable String name,
            @Nullable Set<String> scopes,
            @Nullable String agent,
            @Nullable Instant expiresAt) {}

    /** @param secret the whole token; it is told only now */
    record FreshToken(TokenView token, String secret) {}

    @GetMapping
    TokenList list() {
        Agent leader = current.require(Permission.MANAGE_AGENTS);
        return new TokenList(
                tokens.all(leader).stream().map(TokenView::of).toList(),
                Arrays.stream(Scope.values()).map(Scope::text).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FreshToken make(@RequestBody TokenRequest request) {
        Agent leader = current.require(Permission.MANAGE_AGENTS);
        if (request.scopes() == null) {
            throw Problem.invalid("Choose what the token may do.");
        }
        Tokens.Fresh fresh = tokens.make(
                leader,
                new Tokens.Wish(
                        Optional.ofNullable(request.name()).orElse(""),
                        request.scopes().stream().map(Scope::of).collect(Collectors.toSet()),
                        Optional.ofNullable(request.agent()).map(id -> new AgentId(Ids.parse(id))),
                        Optional.ofNullable(request.expiresAt())));
        return new FreshToken(TokenView.of(fresh.token()), whole(fresh.text()));
    }

    private static String whole(Secret text) {
        return text.value();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        tokens.revoke(current.require(Permission.MANAGE_AGENTS), Ids.parse(id));
    }
}
