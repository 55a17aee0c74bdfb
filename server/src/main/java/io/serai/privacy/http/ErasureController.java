package io.serai.privacy.http;

import static io.serai.privacy.Permission.MANAGE_WORKSPACE;

import io.serai.accounts.Agent;
import io.serai.privacy.ContactCopies;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.internal.erasure.Erasure;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a customer may ask of the shop: a copy of everything, and to be forgotten. The owner does it. */
@RestController
@RequestMapping("/api/contacts/{id}")
class ErasureController {
    private final Erasure erasure;
    private final CurrentAgent current;

    ErasureController(Erasure erasure, CurrentAgent current) {
        this.erasure = erasure;
        this.current = current;
    }

    @GetMapping("/export")
    void copy(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Agent owner = current.require(MANAGE_WORKSPACE);
        ContactCopies.Written copy = erasure.copy(owner, id);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("contact-" + id + ".zip")
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        copy.writeTo(response.getOutputStream());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable UUID id) {
        Agent owner = current.require(MANAGE_WORKSPACE);
        erasure.erase(owner, id);
    }
}
