package io.serai.language.internal.translation.providers;

import io.serai.models.ChatModel;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

public final class TestProviders {
    private TestProviders() {}

    public static List<Provider> all(ChatModel chat) {
        return List.of(
                new DeepL(),
                new Google(),
                new Azure(),
                new LibreTranslate(),
                new ChatTranslation(chat, new JsonMapper()));
    }
}
