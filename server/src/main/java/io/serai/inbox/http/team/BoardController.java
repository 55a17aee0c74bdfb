package io.serai.inbox.http.team;

import io.serai.inbox.internal.Board;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For supervisors: who works, who waits. */
@RestController
@RequestMapping("/api/board")
class BoardController {
    private final Board board;
    private final CurrentAgent current;

    BoardController(Board board, CurrentAgent current) {
        this.board = board;
        this.current = current;
    }

    @GetMapping
    Board.Now now() {
        return board.now(current.require(Permission.ASSIGN_OTHERS).workspace());
    }
}
