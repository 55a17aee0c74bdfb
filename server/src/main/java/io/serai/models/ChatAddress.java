package io.serai.models;

import io.serai.shared.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

/** What may be connected as a chat model. A loopback or private address may be (Ollama at home), the clouds' metadata address may not. */
final class ChatAddress {
    private static final int LONGEST = 300;

    private ChatAddress() {}

    static URI checked(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw Problem.invalid("The address of a chat model begins with https:// or http://.");
        }
        if (url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
            throw Problem.invalid(
                    "The address of a chat model is a host and a path, such as https://api.example.com/v1.");
        }
        if (url.toString().length() > LONGEST || linkLocal(url.getHost())) {
            throw Problem.invalid("This address cannot be a chat model.");
        }
        return withoutTail(url);
    }

    /** People paste the whole address; what is stored is the base. */
    private static URI withoutTail(URI url) {
        String text =
                url.toString().replaceAll("/+$", "").replaceAll("/(?:chat/completions|audio/transcriptions)$", "");
        try {
            return new URI(text);
        } catch (URISyntaxException impossible) {
            throw Problem.invalid("This address cannot be read.");
        }
    }

    private static boolean linkLocal(String host) {
        boolean literal = host.matches("[0-9.]+") || host.contains(":");
        try {
            return literal && InetAddress.getByName(host).isLinkLocalAddress();
        } catch (UnknownHostException notAnAddress) {
            return true;
        }
    }

    static String modelName(String model) {
        String name = model.strip();
        if (name.isEmpty() || name.length() > 120) {
            throw Problem.invalid("Name the model, such as deepseek-chat or llama3.1:8b.");
        }
        return name;
    }
}
