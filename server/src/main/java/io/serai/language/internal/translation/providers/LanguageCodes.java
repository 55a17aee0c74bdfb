package io.serai.language.internal.translation.providers;

import io.serai.shared.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What each provider calls a language; whatever is not in the table is called by its first part. */
final class LanguageCodes {
    /** @param deeplFrom as a source DeepL knows no regions */
    private record Names(String deeplFrom, String deepl, String google, String azure, String libre) {}

    private static final Names CHINESE = new Names("ZH", "ZH-HANS", "zh-CN", "zh-Hans", "zh");
    private static final Names TRADITIONAL = new Names("ZH", "ZH-HANT", "zh-TW", "zh-Hant", "zt");
    private static final Names ENGLISH = new Names("EN", "EN-US", "en", "en", "en");
    private static final Names NORWEGIAN = new Names("NB", "NB", "no", "nb", "nb");
    private static final Names FILIPINO = new Names("TL", "TL", "tl", "fil", "tl");
    private static final Map<String, Names> TABLE = Map.ofEntries(
            Map.entry("zh", CHINESE),
            Map.entry("zh-hans", CHINESE),
            Map.entry("zh-cn", CHINESE),
            Map.entry("zh-sg", CHINESE),
            Map.entry("zh-hant", TRADITIONAL),
            Map.entry("zh-tw", TRADITIONAL),
            Map.entry("zh-hk", TRADITIONAL),
            Map.entry("zh-mo", TRADITIONAL),
            Map.entry("en", ENGLISH),
            Map.entry("en-gb", new Names("EN", "EN-GB", "en", "en", "en")),
            Map.entry("pt", new Names("PT", "PT-PT", "pt-PT", "pt-pt", "pt")),
            Map.entry("pt-br", new Names("PT", "PT-BR", "pt", "pt", "pt-BR")),
            Map.entry("es-419", new Names("ES", "ES-419", "es", "es", "es")),
            Map.entry("fr-ca", new Names("FR", "FR", "fr", "fr-ca", "fr")),
            Map.entry("nb", NORWEGIAN),
            Map.entry("no", NORWEGIAN),
            Map.entry("nn", NORWEGIAN),
            Map.entry("he", new Names("HE", "HE", "iw", "he", "he")),
            Map.entry("sr", new Names("SR", "SR", "sr", "sr-Cyrl", "sr")),
            Map.entry("mn", new Names("MN", "MN", "mn", "mn-Cyrl", "mn")),
            Map.entry("tl", FILIPINO),
            Map.entry("fil", FILIPINO),
            Map.entry("ku", new Names("KU", "KU", "ku", "kmr", "ku")),
            Map.entry("jv", new Names("JV", "JV", "jw", "jv", "jv")));

    private LanguageCodes() {}

    static String target(ProviderKind kind, Language language) {
        String first = language.primary().value();
        return names(language)
                .map(names -> switch (kind) {
                    case DEEPL -> names.deepl();
                    case GOOGLE -> names.google();
                    case AZURE -> names.azure();
                    case LIBRE -> names.libre();
                    case CHAT -> language.value();
                })
                .orElse(kind == ProviderKind.DEEPL ? first.toUpperCase(Locale.ROOT) : first);
    }

    static String source(ProviderKind kind, Language language) {
        return kind == ProviderKind.DEEPL
                ? names(language)
                        .map(Names::deeplFrom)
                        .orElse(language.primary().value().toUpperCase(Locale.ROOT))
                : target(kind, language);
    }

    private static Optional<Names> names(Language language) {
        return Optional.ofNullable(TABLE.get(language.value()))
                .or(() -> Optional.ofNullable(TABLE.get(language.primary().value())));
    }

    /** For a chat model. */
    static String inEnglish(Language language) {
        String script = switch (language.value()) {
            case "zh", "zh-cn", "zh-hans", "zh-sg" -> "Simplified Chinese";
            case "zh-hant", "zh-tw", "zh-hk", "zh-mo" -> "Traditional Chinese";
            default -> "";
        };
        return script.isEmpty() ? Locale.forLanguageTag(language.value()).getDisplayName(Locale.ENGLISH) : script;
    }
}
