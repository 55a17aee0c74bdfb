package io.serai.inbox.http;

import io.serai.accounts.Agent;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.work.Work;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Jobs that were given up, where a person looks. */
@RestController
@RequestMapping("/api/failures")
class FailuresController {
    private final Work work;
    private final CurrentAgent current;

    FailuresController(Work work, CurrentAgent current) {
        this.work = work;
        this.current = current;
    }

    record Failures(List<Work.Dead> jobs) {}

    @GetMapping
    Failures list() {
        Agent agent = current.require(Permission.SEE_FAILURES);
        return new Failures(work.dead(agent.workspace()));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String id) {
        Agent agent = current.require(Permission.SEE_FAILURES);
        work.revive(agent.workspace(), Ids.parse(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String id) {
        Agent agent = current.require(Permission.SEE_FAILURES);
        work.discard(agent.workspace(), Ids.parse(id));
    }
}
