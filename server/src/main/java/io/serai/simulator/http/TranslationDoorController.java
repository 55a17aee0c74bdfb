package io.serai.simulator.http;

import io.serai.simulator.translation.TranslationDouble;
import io.serai.simulator.translation.TranslationDouble.Reply;
import io.serai.simulator.translation.TranslationDouble.Request;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doubles of translation services, for trying out; no account, no key that is worth anything, nothing stored. */
@RestController
@RequestMapping("/simulator/translation")
class TranslationDoorController {
    private static final int LARGEST = 256 * 1024;
    private final TranslationDouble services = new TranslationDouble(0);

    @PostMapping("/**")
    ResponseEntity<String> call(HttpServletRequest request, @RequestBody String body) {
        String path = request.getRequestURI().substring("/simulator/translation".length());
        var query = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
        Reply reply = body.length() > LARGEST
                ? new Reply(413, tools.jackson.databind.node.JsonNodeFactory.instance.objectNode(), Optional.empty())
                : services.answer(new Request(
                        path,
                        query,
                        name -> Optional.ofNullable(request.getHeader(name)).orElse(""),
                        body));
        var answer = ResponseEntity.status(reply.status()).contentType(MediaType.APPLICATION_JSON);
        reply.retryAfter().ifPresent(seconds -> answer.header("Retry-After", String.valueOf(seconds)));
        return answer.body(reply.body().toString());
    }
}
