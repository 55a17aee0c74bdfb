package io.serai.language.internal.translation.providers;

import java.net.URI;
import java.util.Optional;

/**
 * Who can be connected.
 *
 * @see <a href="https://developers.deepl.com/docs">DeepL</a>, Cloud Translation Basic v2, Azure Translator 3.0, LibreTranslate
 */
public enum ProviderKind {
    DEEPL(Optional.of("https://api.deepl.com"), true, 50, 30_000),
    GOOGLE(Optional.of("https://translation.googleapis.com"), true, 128, 5_000),
    AZURE(Optional.of("https://api.cognitive.microsofttranslator.com"), true, 1_000, 50_000),
    LIBRE(Optional.of("https://libretranslate.com"), false, 20, 2_000),
    /** The workspace's chat models; they have their own keys and their own budget. */
    CHAT(Optional.empty(), false, 20, 6_000);

    private final Optional<String> address;
    private final boolean needsKey;
    private final int mostTexts;
    private final int mostCharacters;

    ProviderKind(Optional<String> address, boolean needsKey, int mostTexts, int mostCharacters) {
        this.address = address;
        this.needsKey = needsKey;
        this.mostTexts = mostTexts;
        this.mostCharacters = mostCharacters;
    }

    /** Where it is, unless somebody says otherwise. */
    public Optional<URI> address() {
        return address.map(URI::create);
    }

    public boolean needsKey() {
        return needsKey;
    }

    /** In one request. */
    public int mostTexts() {
        return mostTexts;
    }

    /** In one request, all texts together. */
    public int mostCharacters() {
        return mostCharacters;
    }
}
