package io.serai.privacy.http;

import io.serai.accounts.Agent;
import io.serai.accounts.Staff;
import io.serai.accounts.Staff.Founding;
import io.serai.privacy.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first run: a workspace and its owner, once. */
@RestController
@RequestMapping("/api/setup")
class SetupController {
    private final Staff staff;
    private final Sessions sessions;
    private final SessionViews views;
    private final AuditLog audit;

    SetupController(Staff staff, Sessions sessions, SessionViews views, AuditLog audit) {
        this.staff = staff;
        this.sessions = sessions;
        this.views = views;
        this.audit = audit;
    }

    @GetMapping
    Setup setup(CsrfToken token) {
        token.getToken();
        return new Setup(staff.needsSetup());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SessionViews.SessionView found(
            @RequestBody Founding founding, HttpServletRequest request, HttpServletResponse response) {
        Agent owner = staff.found(founding);
        sessions.open(request, response, owner);
        audit.record(owner.workspace(), Optional.of(owner.id()), "workspace_founded", Map.of());
        return views.of(owner);
    }

    record Setup(boolean needed) {}
}
