package io.serai.inbox.internal.views;

import io.serai.inbox.internal.keeping.Keeping;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Views that somebody keeps for themselves, and those that whoever leads keeps for everybody. */
@Service
public class SavedViews extends Keeping<SavedView> {
    SavedViews(ViewStore store, Permissions permissions, Clock clock) {
        super(store, permissions, clock, Permission.READ_CONVERSATIONS, "view");
    }
}
