package io.serai.inbox.internal.replies;

import io.serai.inbox.internal.keeping.Keeping;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import io.serai.shared.Problem;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** The shop's replies, which whoever leads writes, and everybody's own. */
@Service
public class CannedReplies extends Keeping<CannedReply> {
    CannedReplies(ReplyStore store, Permissions permissions, Clock clock) {
        super(store, permissions, clock, Permission.REPLY, "reply");
    }

    @Override
    protected Problem taken(CannedReply reply) {
        return Problem.conflict("There is a reply '/" + reply.shortcut() + "' already. Choose another shortcut.");
    }
}
