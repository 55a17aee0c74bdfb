package io.serai.models;

import java.net.URI;
import java.util.Locale;

/** Whose variety of the OpenAI protocol an endpoint speaks. Each has its own way with thinking, structured answers and the first word. */
public enum Dialect {
    OPENAI,
    DEEPSEEK,
    QWEN,
    OLLAMA,
    VLLM,
    /** No chat model: {@code /audio/transcriptions}, for what customers say in voice notes. */
    SPEECH,
    OTHER;

    public boolean chats() {
        return this != SPEECH;
    }

    /** What the address gives away. */
    public static Dialect of(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        if (host.equals("api.openai.com")) {
            return OPENAI;
        }
        if (host.endsWith("deepseek.com")) {
            return DEEPSEEK;
        }
        if (host.startsWith("dashscope") && host.endsWith("aliyuncs.com")) {
            return QWEN;
        }
        return address.getPort() == 11434 ? OLLAMA : OTHER;
    }
}
