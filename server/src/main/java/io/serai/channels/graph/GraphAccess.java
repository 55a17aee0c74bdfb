package io.serai.channels.graph;

import io.serai.channels.Egress;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.net.URI;

/**
 * Where the Graph API is and as whom we speak to it.
 *
 * @param egress by which way the account's calls leave
 * @param baseUrl with its version, without a slash at the end
 */
public record GraphAccess(String baseUrl, Secret token, Egress egress) {
    public static final String DEFAULT_BASE_URL = "https://graph.facebook.com/v25.0";

    /** Whether it can be called at all: tokens travel in a header, which takes no line breaks, and in the clear on this machine only. */
    public boolean isWellFormed() {
        return token.value().matches("[\\x21-\\x7e]{1,2000}")
                && baseUrl.matches(
                        "https://[^\\s?#@]+|http://(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?(/[^\\s?#@]*)?");
    }

    /** The address of a node or an edge; its parts are ids and names of Meta's. */
    URI address(String path, String query) {
        if (!path.matches("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*") || path.contains("..")) {
            throw new IllegalArgumentException("not a path of the Graph API");
        }
        return URI.create(baseUrl + "/" + path + (query.isEmpty() ? "" : "?" + query));
    }

    /**
     * An address that an administrator gave, in its usual form. Plain http is for doubles on this machine only.
     *
     * @throws Problem INVALID
     */
    public static String checkedBaseUrl(String text) {
        try {
            URI uri = URI.create(text.strip().replaceAll("/+$", ""));
            boolean safe = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && isLoopback(uri);
            if (safe && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null) {
                return uri.toString();
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below
        }
        throw Problem.invalid("The address of the Graph API must look like " + DEFAULT_BASE_URL + ".");
    }

    public static boolean isLoopback(URI address) {
        return address.getHost() != null && address.getHost().matches("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");
    }
}
