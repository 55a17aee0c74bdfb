package io.serai.realtime.http;

import io.serai.channels.ChannelAccount;
import io.serai.realtime.visitors.Visitor;
import io.serai.realtime.visitors.Visitors;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who calls one of the widget's addresses. */
@Component
class Callers {
    private static final String BEARER = "Bearer ";

    private final Visitors visitors;

    Callers(Visitors visitors) {
        this.visitors = visitors;
    }

    record Caller(ChannelAccount account, Visitor visitor, String ip) {}

    /** The account that the filter has found, and whose domains allow the page. */
    ChannelAccount account(HttpServletRequest request) {
        if (request.getAttribute(WidgetOriginFilter.ACCOUNT) instanceof ChannelAccount account) {
            return account;
        }
        throw Problem.notFound("There is no such widget.");
    }

    Caller require(HttpServletRequest request) {
        ChannelAccount account = account(request);
        @Nullable String authorization = request.getHeader("Authorization");
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw new Problem(Problem.Code.UNAUTHENTICATED, "A visitor's token is missing.");
        }
        Visitor visitor = visitors.require(account, new Secret(authorization.substring(BEARER.length())));
        return new Caller(account, visitor, request.getRemoteAddr());
    }
}
