package io.serai.inbox.internal.macros;

import io.serai.inbox.internal.keeping.Keeping;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** The shop's macros, which whoever leads writes, and everybody's own. */
@Service
public class Macros extends Keeping<Macro> {
    Macros(MacroStore store, Permissions permissions, Clock clock) {
        super(store, permissions, clock, Permission.REPLY, "macro");
    }
}
