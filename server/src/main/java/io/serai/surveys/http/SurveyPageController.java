package io.serai.surveys.http;

import io.serai.accounts.Accounts;
import io.serai.shared.Language;
import io.serai.surveys.internal.Answers;
import io.serai.surveys.internal.Survey;
import io.serai.surveys.internal.SurveyLinks;
import io.serai.surveys.internal.SurveySettings;
import io.serai.surveys.internal.SurveyWords;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The small page behind a link in a mail. Opening it says nothing yet: programs open links, too. It needs no script. */
@RestController
@RequestMapping("/survey")
class SurveyPageController {
    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "he", "fa", "ur");
    private static final String LOOK = """
            body{font:16px/1.5 system-ui,sans-serif;margin:0;display:grid;place-items:center;min-height:100vh;background:Canvas;color:CanvasText}
            main{width:min(92vw,440px);padding:24px 0}h1{font-size:20px}p{color:GrayText}
            fieldset{display:flex;justify-content:space-between;gap:8px;border:0;padding:0;margin:24px 0}
            label.rate{flex:1;text-align:center;font-size:22px;cursor:pointer}
            label.rate span{display:block;padding:10px 0;border:1px solid GrayText;border-radius:12px}
            label.rate input{position:absolute;opacity:0}label.rate input:checked+span{border-color:#0f766e;box-shadow:inset 0 0 0 2px #0f766e}
            label.rate input:focus-visible+span{outline:3px solid #0f766e;outline-offset:2px}
            textarea{width:100%;box-sizing:border-box;font:inherit;padding:10px;border-radius:12px;border:1px solid GrayText;background:Canvas;color:inherit}
            button{margin-top:16px;font:inherit;font-weight:600;padding:12px 24px;border:0;border-radius:12px;background:#0f766e;color:#fff;cursor:pointer}
            :root{color-scheme:light dark}
            """;

    private final Answers answers;
    private final SurveyLinks links;
    private final Accounts accounts;

    SurveyPageController(Answers answers, SurveyLinks links, Accounts accounts) {
        this.answers = answers;
        this.links = links;
        this.accounts = accounts;
    }

    @GetMapping("/look.css")
    ResponseEntity<String> look() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .body(LOOK);
    }

    @GetMapping("/{workspace}/{survey}/{seal}")
    ResponseEntity<String> page(
            @PathVariable String workspace,
            @PathVariable String survey,
            @PathVariable String seal,
            @RequestParam(defaultValue = "en") String lang) {
        SurveyLinks.Opened opened = links.open(workspace, survey, seal);
        Survey asked = answers.find(opened.workspace(), opened.survey());
        SurveySettings settings = answers.settings(opened.workspace());
        Language language = language(lang);
        String question =
                settings.questions().getOrDefault(language.primary().value(), SurveyWords.say("question", language));
        String choices = IntStream.rangeClosed(1, 5)
                .mapToObj(rating -> "<label class=rate><input type=radio name=rating value=" + rating + " required"
                        + (asked.rating().filter(given -> given == rating).isPresent() ? " checked" : "") + "><span>"
                        + SurveyWords.label(rating, settings.smileys()) + "</span></label>")
                .collect(Collectors.joining());
        String form = "<form method=post action=\"?lang=" + language.primary() + "\"><fieldset><legend hidden>"
                + safe(question) + "</legend>" + choices
                + "</fieldset><label>" + safe(SurveyWords.say("reason", language))
                + "<textarea name=reason rows=4 maxlength=2000></textarea></label><button>"
                + safe(SurveyWords.say("send", language)) + "</button></form>";
        return html(language, shop(opened), "<h1>" + safe(question) + "</h1>" + form);
    }

    @PostMapping("/{workspace}/{survey}/{seal}")
    ResponseEntity<String> answer(
            @PathVariable String workspace,
            @PathVariable String survey,
            @PathVariable String seal,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam int rating,
            @RequestParam(defaultValue = "") String reason) {
        SurveyLinks.Opened opened = links.open(workspace, survey, seal);
        answers.answered(opened.workspace(), opened.survey(), rating, reason);
        Language language = language(lang);
        return html(language, shop(opened), "<h1>" + safe(SurveyWords.say("thanks", language)) + "</h1>");
    }

    private static Language language(String written) {
        return written.matches("[a-z]{2,3}") ? new Language(written) : Language.ENGLISH;
    }

    private String shop(SurveyLinks.Opened opened) {
        return accounts.workspace(opened.workspace()).shopName();
    }

    private static ResponseEntity<String> html(Language language, String shop, String body) {
        String direction = FROM_THE_RIGHT.contains(language.value()) ? "rtl" : "ltr";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body("<!doctype html><html lang=" + language + " dir=" + direction
                        + "><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><meta name=robots content=noindex><title>"
                        + safe(shop) + "</title><link rel=stylesheet href=/survey/look.css><main><p>" + safe(shop)
                        + "</p>" + body
                        + "</main></html>");
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
