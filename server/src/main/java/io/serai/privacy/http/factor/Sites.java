package io.serai.privacy.http.factor;

import io.serai.privacy.internal.passkeys.Site;
import io.serai.shared.Problem;
import io.serai.storage.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which site a browser is at: the name in its request, and the public address where it is the same. */
@Component
public class Sites {
    private static final int LONGEST = 100_000;

    private final PublicUrl publicUrl;

    Sites(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    public Site of(HttpServletRequest request) {
        String domain = request.getServerName();
        Set<String> origins = new TreeSet<>();
        origins.add(origin(request.getScheme(), domain, request.getServerPort()));
        URI root = publicUrl.root();
        if (domain.equalsIgnoreCase(root.getHost())) {
            origins.add(origin(root.getScheme(), root.getHost(), root.getPort()));
        }
        return new Site(domain, origins);
    }

    private static String origin(String scheme, String host, int port) {
        boolean usual = port <= 0 || scheme.equals("https") && port == 443 || scheme.equals("http") && port == 80;
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }

    /** Out of base64url. */
    public static byte[] bytes(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST) {
            throw Problem.invalid("The device's answer is not whole. Begin again.");
        }
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw Problem.invalid("The device's answer is not whole. Begin again.");
        }
    }
}
