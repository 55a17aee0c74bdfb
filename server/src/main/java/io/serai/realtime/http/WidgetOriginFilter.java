package io.serai.realtime.http;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.content.ChannelKind;
import io.serai.realtime.visitors.Origins;
import io.serai.realtime.visitors.Requests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a page call {@code /widget/{key}/…} only when the account names its domain, and answers preflights for exactly that page. Requests
 * without an Origin come from this server's own pages, from links to files, or from no browser at all; a widget with named domains takes them
 * for reading only.
 */
class WidgetOriginFilter extends OncePerRequestFilter {
    static final String ACCOUNT = "serai.widget.account";

    private final Channels channels;

    WidgetOriginFilter(Channels channels) {
        this.channels = channels;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith("/widget/") || path.startsWith("/widget/assets/") || path.endsWith("/live");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ChannelAccount> account = channels.byKey(ChannelKind.WIDGET, Requests.key(request))
                .filter(found -> found.state() != ChannelAccount.State.DISABLED);
        if (account.isEmpty()) {
            refuse(response, 404, "not_found", "There is no such widget. Check the data-key of the script tag.");
            return;
        }
        Optional<String> origin = Requests.origin(request);
        boolean reading = origin.isEmpty() && request.getMethod().equals("GET");
        if (!reading && !Origins.allowed(account.get(), origin, Requests.own(request))) {
            refuse(response, 403, "forbidden", "This website is not among the widget's domains.");
            return;
        }
        origin.ifPresent(page -> share(response, page));
        if (request.getMethod().equals("OPTIONS")) {
            allow(response);
        } else {
            request.setAttribute(ACCOUNT, account.get());
            chain.doFilter(request, response);
        }
    }

    private static void share(HttpServletResponse response, String page) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, page);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }

    private static void allow(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void refuse(HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        response.setStatus(status);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write("{\"status\":%d,\"code\":\"%s\",\"title\":\"Refused\",\"detail\":\"%s\"}"
                        .formatted(status, code, detail));
    }
}
