package io.serai.crm.internal.sync;

import io.serai.crm.CrmId;
import io.serai.crm.system.CrmSystem.Gone;
import io.serai.work.Job;
import java.util.List;

/** A webhook says that these changed: only their ids are kept, what they say is read when it is their turn. */
record LookAgain(CrmId connection, List<String> people, List<Gone> gone) implements Job {
    LookAgain {
        people = List.copyOf(people);
        gone = List.copyOf(gone);
    }

    @Override
    public String key() {
        return PullCrm.key(connection);
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }
}
