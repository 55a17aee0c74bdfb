package io.serai.privacy.http;

import io.serai.shared.Problem;
import io.serai.storage.PublicUrl;
import io.serai.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Browsers send cookies with WebSocket handshakes from any page and ask nobody first, so the page that opens the desk's live connection must
 * be one of ours. Programs that are not browsers send no origin, and no cookie that is not theirs.
 */
@Component
class LiveOrigin extends OncePerRequestFilter {
    private final PublicUrl publicUrl;
    private final ProblemWriter problems;

    LiveOrigin(PublicUrl publicUrl, ProblemWriter problems) {
        this.publicUrl = publicUrl;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (isLive(request) && origin != null && !isOurs(origin, request)) {
            problems.write(response, Problem.forbidden("The live connection opens from the desk's own pages only."));
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isLive(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/live");
    }

    private boolean isOurs(String origin, HttpServletRequest request) {
        String own = origin(request.getScheme(), request.getServerName(), request.getServerPort());
        URI root = publicUrl.root();
        String said = normal(origin);
        return said.equals(own) || said.equals(origin(root.getScheme(), root.getHost(), root.getPort()));
    }

    private static String normal(String origin) {
        try {
            URI uri = URI.create(origin);
            return uri.getHost() == null ? "" : origin(uri.getScheme(), uri.getHost(), uri.getPort());
        } catch (IllegalArgumentException notAnOrigin) {
            return "";
        }
    }

    private static String origin(String scheme, String host, int port) {
        String plain = scheme.toLowerCase(Locale.ROOT).replace("wss", "https").replace("ws", "http");
        int known = port > 0 ? port : plain.equals("https") ? 443 : 80;
        return plain + "://" + host.toLowerCase(Locale.ROOT) + ":" + known;
    }
}
