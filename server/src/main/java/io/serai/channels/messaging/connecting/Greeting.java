package io.serai.channels.messaging.connecting;

import io.serai.channels.ChannelAccount;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphApi;
import io.serai.channels.messaging.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a customer can tap before the first word: ice breakers, and the menu beside the composer. One a line in the account's settings. */
final class Greeting {
    static final String ICE_BREAKERS = "ice_breakers";
    static final String MENU = "persistent_menu";

    /** What stands at Meta by our doing, so that it can be taken away again. */
    static final String SET = "profile_set";

    private static final int MOST_ICE_BREAKERS = 4;
    private static final int LONGEST_QUESTION = 80;
    private static final int MOST_ITEMS = 20;
    private static final int LONGEST_TITLE = 30;
    private static final String PROFILE = "me/messenger_profile";

    private final Network network;
    private final GraphApi api;

    Greeting(Network network, GraphApi api) {
        this.network = network;
        this.api = api;
    }

    /** @return what is set now, and why something could not be, for a person */
    record Arranged(boolean set, Optional<String> trouble) {}

    Arranged arrange(ChannelAccount account, GraphAccess access) {
        Map<String, Object> profile = profile(account);
        if (profile.isEmpty() && account.setting(SET, "").isEmpty()) {
            return new Arranged(false, Optional.empty());
        }
        if (profile.isEmpty()) {
            api.delete(access, PROFILE, removed());
            return new Arranged(false, Optional.empty());
        }
        Map<String, Object> body = new HashMap<>(profile);
        if (network == Network.INSTAGRAM) {
            body.put("platform", "instagram");
        } else {
            body.put("get_started", Map.of("payload", "get_started"));
        }
        return new Arranged(
                true,
                Trouble.of(api.post(access, PROFILE, body))
                        .map(why -> "Meta did not take the ice breakers and the menu: " + why));
    }

    private Map<String, String> removed() {
        Map<String, String> query = new HashMap<>(Map.of("fields", "[\"ice_breakers\",\"persistent_menu\"]"));
        if (network == Network.INSTAGRAM) {
            query.put("platform", "instagram");
        }
        return query;
    }

    private static Map<String, Object> profile(ChannelAccount account) {
        Map<String, Object> profile = new HashMap<>();
        List<Map<String, String>> questions = lines(account, ICE_BREAKERS, MOST_ICE_BREAKERS).stream()
                .map(line -> cut(line, LONGEST_QUESTION))
                .map(question -> Map.of("question", question, "payload", question))
                .toList();
        if (!questions.isEmpty()) {
            profile.put(ICE_BREAKERS, List.of(Map.of("locale", "default", "call_to_actions", questions)));
        }
        List<Map<String, String>> items =
                lines(account, MENU, MOST_ITEMS).stream().map(Greeting::item).toList();
        if (!items.isEmpty()) {
            profile.put(
                    MENU,
                    List.of(Map.of("locale", "default", "composer_input_disabled", false, "call_to_actions", items)));
        }
        return profile;
    }

    /** {@code Title}, which says the title, or {@code Title https://…}, which opens the address. */
    private static Map<String, String> item(String line) {
        int address = line.indexOf("https://");
        if (address > 0) {
            return Map.of(
                    "type", "web_url",
                    "title", cut(line.substring(0, address).strip(), LONGEST_TITLE),
                    "url", line.substring(address).strip());
        }
        return Map.of("type", "postback", "title", cut(line, LONGEST_TITLE), "payload", line);
    }

    private static List<String> lines(ChannelAccount account, String setting, int most) {
        List<String> lines = new ArrayList<>();
        account.setting(setting, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return lines.subList(0, Math.min(most, lines.size()));
    }

    private static String cut(String text, int limit) {
        return io.serai.channels.internal.TextSplitter.shortened(
                text, limit, io.serai.channels.internal.TextSplitter.Unit.UTF_16);
    }
}
