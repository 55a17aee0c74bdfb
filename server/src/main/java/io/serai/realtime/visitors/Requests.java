package io.serai.realtime.visitors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What a request to the widget's doors says about itself. */
public final class Requests {
    private Requests() {}

    /** The account's key: the second part of {@code /widget/{key}/…}. */
    public static String key(HttpServletRequest request) {
        String[] parts = request.getRequestURI()
                .substring(request.getContextPath().length())
                .split("/", 4);
        return parts.length > 2 && parts[1].equals("widget") ? parts[2] : "";
    }

    public static Optional<String> origin(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Origin"));
    }

    /** The origin of this server as the browser called it. */
    public static String own(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
