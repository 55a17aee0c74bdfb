package io.serai.orders.http;

import io.serai.accounts.Agent;
import io.serai.orders.internal.requests.DataRequests;
import io.serai.orders.internal.sources.Sources;
import io.serai.orders.internal.sources.StoredSource;
import io.serai.privacy.ContactCopies;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.WorkspaceId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers who asked their shop what is known of them. The owner answers. */
@RestController
@RequestMapping("/api/shops/data-requests")
class DataRequestsController {
    private final DataRequests requests;
    private final Sources sources;
    private final CurrentAgent current;

    DataRequestsController(DataRequests requests, Sources sources, CurrentAgent current) {
        this.requests = requests;
        this.sources = sources;
        this.current = current;
    }

    /** @param orders how many the shop named; @param answeredAt when somebody said that it was handed over */
    record RequestView(
            UUID id,
            Optional<String> shop,
            Optional<String> email,
            Optional<String> phone,
            int orders,
            Instant askedAt,
            Instant dueAt,
            Optional<Instant> answeredAt) {}

    record Listed(List<RequestView> items) {}

    @GetMapping
    Listed all() {
        return listed(current.require(Permission.MANAGE_WORKSPACE).workspace());
    }

    @GetMapping("/{id}/export")
    void export(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Agent owner = current.require(Permission.MANAGE_WORKSPACE);
        ContactCopies.Written copy = requests.copy(owner, id);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("customer-data-" + id + ".zip")
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        copy.writeTo(response.getOutputStream());
    }

    @PostMapping("/{id}/answered")
    @ResponseStatus(HttpStatus.OK)
    Listed answered(@PathVariable UUID id) {
        Agent owner = current.require(Permission.MANAGE_WORKSPACE);
        requests.answered(owner, id);
        return listed(owner.workspace());
    }

    private Listed listed(WorkspaceId workspace) {
        return new Listed(requests.all(workspace).stream()
                .map(asked -> view(workspace, asked))
                .toList());
    }

    private RequestView view(WorkspaceId workspace, DataRequests.Asked asked) {
        var request = asked.request();
        return new RequestView(
                request.id(),
                sources.find(workspace, request.source()).map(StoredSource::name),
                asked.whom().email(),
                asked.whom().phone(),
                asked.whom().orders().size(),
                request.asked(),
                request.due(),
                request.answered());
    }
}
