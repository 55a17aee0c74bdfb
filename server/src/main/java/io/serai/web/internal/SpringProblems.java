package io.serai.web.internal;

import io.serai.web.ProblemDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** What Spring itself refuses, in our words. Never quotes what was sent: it may be personal. */
final class SpringProblems {
    Optional<ProblemDocument> document(Exception failure, HttpServletRequest request) {
        return Optional.ofNullable(
                switch (failure) {
                    case HttpMessageNotReadableException unreadable -> invalid(unreadable(unreadable));
                    case TypeMismatchException mismatch ->
                        invalid("'" + mismatch.getPropertyName() + "' has a value of the wrong kind.");
                    case BindException fields -> invalid(fields(fields));
                    case HandlerMethodValidationException invalid -> invalid("A value is outside what is allowed.");
                    case ServletRequestBindingException missing -> invalid("A part of the request is missing.");
                    case MissingServletRequestPartException missing ->
                        invalid("The part '" + missing.getRequestPartName() + "' is missing.");
                    case MaxUploadSizeExceededException large ->
                        new ProblemDocument(
                                413, "too_large", "Too large", "The file is too large. Send a smaller one.");
                    case MultipartException broken -> invalid("The upload is broken. Send it again.");
                    case HttpRequestMethodNotSupportedException method ->
                        new ProblemDocument(
                                405,
                                "method_not_allowed",
                                "Method not allowed",
                                request.getMethod() + " is not possible at this address.");
                    case NoResourceFoundException nothing -> notFound();
                    case NoHandlerFoundException nothing -> notFound();
                    case ErrorResponse other -> byStatus(other.getStatusCode().value());
                    default -> null;
                });
    }

    HttpHeaders headers(Exception failure) {
        return failure instanceof ErrorResponse response ? response.getHeaders() : HttpHeaders.EMPTY;
    }

    ProblemDocument byStatus(int status) {
        return switch (status) {
            case 404 -> notFound();
            case 405 ->
                new ProblemDocument(
                        405, "method_not_allowed", "Method not allowed", "This is not possible at this address.");
            case 406 ->
                new ProblemDocument(406, "not_acceptable", "Not acceptable", "Ask for JSON: Accept: application/json.");
            case 413 -> new ProblemDocument(413, "too_large", "Too large", "The request is too large.");
            case 415 ->
                new ProblemDocument(
                        415,
                        "unsupported_media_type",
                        "Unsupported media type",
                        "Send JSON: Content-Type: application/json.");
            case 503 ->
                new ProblemDocument(503, "unavailable", "Not available", "The server is busy. Try again in a moment.");
            default ->
                status < 500
                        ? new ProblemDocument(status, "invalid", "Not valid", "The request cannot be understood.")
                        : new ProblemDocument(
                                status, "internal", "Something broke", "This is our mistake. Try again in a moment.");
        };
    }

    static ProblemDocument notFound() {
        return new ProblemDocument(404, "not_found", "Not found", "There is nothing at this address.");
    }

    private static ProblemDocument invalid(String detail) {
        return new ProblemDocument(400, "invalid", "Not valid", detail);
    }

    private static String unreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof DatabindException databind
                && !databind.getPath().isEmpty()) {
            return "'" + path(databind) + "' is missing or has a value of the wrong kind.";
        }
        return "The body is not the JSON that this address expects.";
    }

    private static String path(DatabindException databind) {
        return databind.getPath().stream().map(SpringProblems::step).collect(Collectors.joining("."));
    }

    /** A map's keys come from the sender and could be anything. */
    private static String step(JacksonException.Reference step) {
        String name = step.getPropertyName();
        if (name == null) {
            return Integer.toString(step.getIndex());
        }
        return name.matches("[A-Za-z0-9_]{1,40}") ? name : "…";
    }

    private static String fields(BindException fields) {
        return fields.getFieldErrors().stream()
                .map(FieldError::getField)
                .distinct()
                .collect(Collectors.joining("', '", "'", "' is missing or outside what is allowed."));
    }
}
