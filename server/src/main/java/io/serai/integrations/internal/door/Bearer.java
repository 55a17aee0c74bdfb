package io.serai.integrations.internal.door;

import io.serai.integrations.internal.tokens.ApiToken;
import io.serai.integrations.internal.tokens.Scope;
import io.serai.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;

/** The token of a request that has passed {@link TokenFilter}. */
public final class Bearer {
    private static final String ATTRIBUTE = Bearer.class.getName();

    private Bearer() {}

    static void keep(HttpServletRequest request, ApiToken token) {
        request.setAttribute(ATTRIBUTE, token);
    }

    public static ApiToken of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof ApiToken token) {
            return token;
        }
        throw Problem.unauthenticated("Show a token: Authorization: Bearer serai_…");
    }

    /** @throws Problem FORBIDDEN when the token does not open this */
    public static ApiToken require(HttpServletRequest request, Scope scope) {
        ApiToken token = of(request);
        if (!token.has(scope)) {
            throw Problem.forbidden("This token lacks the scope '" + scope.text()
                    + "'. Make one that has it, in the settings for developers.");
        }
        return token;
    }
}
