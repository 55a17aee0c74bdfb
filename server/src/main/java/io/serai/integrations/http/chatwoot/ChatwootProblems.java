package io.serai.integrations.http.chatwoot;

import io.serai.integrations.internal.routes.Desk;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the desk refuses, as those who speak Chatwoot's language expect it. */
@RestControllerAdvice(basePackageClasses = ChatwootProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ChatwootProblems {
    @ExceptionHandler(Desk.Refused.class)
    ResponseEntity<Map<String, Object>> refused(Desk.Refused refused) {
        return ResponseEntity.status(refused.status())
                .body(Map.of("error", refused.detail(), "message", refused.detail()));
    }
}
