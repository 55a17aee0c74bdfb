package io.serai.language.internal.translation;

import io.serai.language.internal.translation.book.TranslationBook.Opened;
import io.serai.language.internal.translation.terms.CacheStore;
import io.serai.language.internal.translation.terms.Glossary;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was paid for already. The key is made of provider, address, both languages, the glossary and the text with its marks. */
@Component
class KnownTexts {
    private static final Duration KEPT = Duration.ofDays(30);

    private final CacheStore store;
    private final Glossary glossary;
    private final Clock clock;

    KnownTexts(CacheStore store, Glossary glossary, Clock clock) {
        this.store = store;
        this.glossary = glossary;
        this.clock = clock;
    }

    Map<String, String> find(
            WorkspaceId workspace, Opened opened, List<String> texts, Optional<Language> from, Language to) {
        var keys = new HashMap<ByteBuffer, String>();
        String version = glossary.version(workspace);
        texts.forEach(text -> keys.put(ByteBuffer.wrap(key(opened, from, to, version, text)), text));
        var found = new HashMap<String, String>();
        store.find(workspace, keys.keySet().stream().map(ByteBuffer::array).toList())
                .forEach(
                        (key, target) -> Optional.ofNullable(keys.get(key)).ifPresent(text -> found.put(text, target)));
        return found;
    }

    void keep(
            WorkspaceId workspace,
            Opened opened,
            List<String> texts,
            List<String> translated,
            Optional<Language> from,
            Language to) {
        String version = glossary.version(workspace);
        var news = new HashMap<ByteBuffer, String>();
        for (int at = 0; at < texts.size(); at++) {
            news.put(ByteBuffer.wrap(key(opened, from, to, version, texts.get(at))), translated.get(at));
        }
        Instant now = clock.instant();
        store.keep(workspace, news, now, now.minus(KEPT));
    }

    private static byte[] key(Opened opened, Optional<Language> from, Language to, String version, String text) {
        String whole = String.join(
                "\u0000",
                opened.connection().kind().name(),
                opened.connection().address().toString(),
                from.map(Language::value).orElse(""),
                to.value(),
                version,
                text);
        try {
            return MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
