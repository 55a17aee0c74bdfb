package io.serai.privacy.http;

import static io.serai.privacy.Permission.MANAGE_AGENTS;

import io.serai.privacy.AuditTrail;
import io.serai.privacy.CurrentAgent;
import io.serai.shared.Page;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController {
    private final AuditTrail trail;
    private final CurrentAgent current;

    AuditController(AuditTrail trail, CurrentAgent current) {
        this.trail = trail;
        this.current = current;
    }

    @GetMapping("/api/audit")
    Page<AuditTrail.Entry> audit(@RequestParam Optional<String> cursor) {
        return trail.entries(current.require(MANAGE_AGENTS).workspace(), cursor);
    }
}
