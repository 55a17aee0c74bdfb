package io.serai.web.internal;

import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.web.ProblemDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The one place where an exception becomes an answer. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    /** PostgreSQL's words for a text with U+0000: as it is, and within JSON. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    private final SpringProblems springs = new SpringProblems();

    @ExceptionHandler(Problem.class)
    ResponseEntity<ProblemDocument> problem(Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        problem.retryAfter().ifPresent(delay -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(delay.toSeconds())));
        return answer(ProblemDocument.of(problem), headers);
    }

    /** Spring Security's own filter answers these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException refused) {
        throw refused;
    }

    /** The browser went away in the middle of the answer: nobody is left to be told. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<ProblemDocument> other(Exception failure, HttpServletRequest request) {
        Optional<Problem> inside = problemInside(failure);
        if (inside.isPresent()) {
            return problem(inside.get());
        }
        Optional<ResponseEntity<ProblemDocument>> spring =
                springs.document(failure, request).map(document -> answer(document, springs.headers(failure)));
        if (spring.isPresent()) {
            return spring.get();
        }
        if (failure instanceof IOException && failure.getClass().getSimpleName().equals("ClientAbortException")) {
            return null;
        }
        return fault(failure, request).map(this::problem).orElseGet(() -> unexpected(failure, request));
    }

    /** What the request itself is to blame for, although nobody said so at the door. */
    private static Optional<Problem> fault(Exception failure, HttpServletRequest request) {
        if (failure instanceof NullPointerException) {
            return Gaps.in(request)
                    .map(name -> Problem.invalid("Something is missing: '" + shortened(name) + "' has no value."));
        }
        if (failure.getClass().getSimpleName().equals("InvalidParameterException")) {
            return Optional.of(Problem.invalid("There is something in the address that cannot be read."));
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && UNSTORABLE.contains(Objects.requireNonNullElse(refused.getSQLState(), ""))) {
                return Optional.of(Problem.invalid(
                        "There is a character in it that cannot be stored (U+0000). Take it out and try again."));
            }
        }
        return Optional.empty();
    }

    private static String shortened(String name) {
        return name.length() > 80 ? name.substring(0, 80) : name;
    }

    /** A value that refuses to exist says so from inside Jackson or a converter. */
    private static Optional<Problem> problemInside(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    private static ResponseEntity<ProblemDocument> unexpected(Exception failure, HttpServletRequest request) {
        String reference = Ids.next().toString();
        LOG.error("request failed reference={} method={}", reference, request.getMethod(), failure);
        return answer(
                new ProblemDocument(
                        500,
                        "internal",
                        "Something broke",
                        "This is our mistake, and it is written down under " + reference
                                + ". Try again; if it stays, tell your administrator."),
                HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemDocument> answer(ProblemDocument document, HttpHeaders headers) {
        return ResponseEntity.status(document.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }
}
