package io.serai.privacy.http;

import static io.serai.privacy.Permission.MANAGE_WORKSPACE;

import io.serai.accounts.Agent;
import io.serai.accounts.Staff;
import io.serai.accounts.Staff.OwnChange;
import io.serai.accounts.Workspace;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.http.SessionViews.AgentView;
import io.serai.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One's own profile, and one's own workspace. */
@RestController
class OwnController {
    private final Staff staff;
    private final CurrentAgent current;
    private final Sessions sessions;
    private final SessionViews views;
    private final AuditLog audit;

    OwnController(Staff staff, CurrentAgent current, Sessions sessions, SessionViews views, AuditLog audit) {
        this.staff = staff;
        this.current = current;
        this.sessions = sessions;
        this.views = views;
        this.audit = audit;
    }

    /** Who one is, where, and what one may do: for programs, which have no session, as well. */
    @GetMapping("/api/me")
    SessionViews.SessionView me() {
        return views.of(current.agent());
    }

    @PutMapping("/api/me")
    AgentView changeMe(@RequestBody OwnChange change, HttpServletRequest request) {
        Agent me = current.agent();
        Agent changed = staff.changeOwn(me, change);
        if (change.newPassword().isPresent()) {
            sessions.endOthers(request, changed);
            audit.record(me.workspace(), Optional.of(me.id()), "own_password_changed", Map.of());
        }
        return AgentView.of(changed);
    }

    @PutMapping("/api/workspace")
    Workspace changeWorkspace(@RequestBody WorkspaceChange change) {
        Agent me = current.require(MANAGE_WORKSPACE);
        Workspace changed = staff.change(new Workspace(
                me.workspace(), change.name(), change.shopName(), change.shopKind(), change.language(), change.zone()));
        audit.record(me.workspace(), Optional.of(me.id()), "workspace_changed", Map.of());
        return changed;
    }

    record WorkspaceChange(String name, String shopName, String shopKind, Language language, ZoneId zone) {}
}
