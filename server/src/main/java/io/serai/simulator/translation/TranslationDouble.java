package io.serai.simulator.translation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * DeepL, Google Cloud Translation v2, Azure Translator 3.0 and LibreTranslate behind one address each. The key says what happens: one that begins with
 * {@code wrong} is refused, {@code quota} is used up, {@code slow} is asked too often, {@code down} breaks, {@code loses} loses what must stay.
 *
 * @see <a href="https://github.com/DeepLcom/openapi">DeepL's OpenAPI description</a>
 */
public final class TranslationDouble {
    static final JsonMapper JSON = new JsonMapper();
    private static final Pattern MARK = Pattern.compile("⟦\\d+⟧|<x id=\"\\d+\"/>");

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final int kept;

    /** @param kept how many requests are remembered */
    public TranslationDouble(int kept) {
        this.kept = kept;
    }

    /** @param header by name, absent: empty */
    public record Request(String path, Map<String, String> query, Function<String, String> header, String body) {}

    public record Reply(int status, JsonNode body, Optional<Integer> retryAfter) {
        static Reply of(int status, Object body) {
            return new Reply(status, JSON.valueToTree(body), Optional.empty());
        }
    }

    /** What came in, oldest first. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public Reply answer(Request request) {
        if (requests.size() < kept) {
            requests.add(request);
        }
        try {
            JsonNode body = JSON.readTree(request.body());
            return switch (request.path()) {
                case "/deepl/v2/translate" -> new DeepLDouble(this).answer(request, body);
                case "/google/language/translate/v2" -> new GoogleDouble(this).answer(request, body);
                case "/azure/translate" -> new AzureDouble(this).answer(request, body);
                case "/libre/translate" -> new LibreDouble(this).answer(request, body);
                default -> Reply.of(404, Map.of("message", "Not found"));
            };
        } catch (JacksonException malformed) {
            return Reply.of(400, Map.of("message", "Bad request. Reason: malformed JSON"));
        }
    }

    /** What the key asks for. */
    enum Wish {
        WELL,
        WRONG,
        QUOTA,
        SLOW,
        DOWN
    }

    static Wish wish(String key) {
        for (Wish wish : Wish.values()) {
            if (key.startsWith(wish.name().toLowerCase(Locale.ROOT))) {
                return wish;
            }
        }
        return key.isBlank() ? Wish.WRONG : Wish.WELL;
    }

    String translated(String text, String target, String key) {
        String said = Phrases.BOOK.translated(
                text, target.toLowerCase(Locale.ROOT).replaceAll("[-_].*", "").replace("zt", "zh"));
        return key.startsWith("loses") ? MARK.matcher(said).replaceFirst("") : said;
    }

    String languageOf(String text) {
        return Phrases.BOOK.languageOf(text).orElse("en");
    }

    static List<String> strings(JsonNode texts) {
        return texts.isArray()
                ? StreamSupport.stream(texts.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList()
                : List.of(texts.asString(""));
    }

    /** Read when somebody first wants a translation, not at every start. */
    private static final class Phrases {
        static final PhraseBook BOOK = new PhraseBook();
    }
}
