package io.serai.crm.internal.sync;

import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.Rules;
import io.serai.crm.internal.connections.Rules.Pair;
import io.serai.crm.internal.values.Translation;
import io.serai.crm.system.Connection;
import io.serai.crm.system.CrmSystem;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A CRM with its rules and its words at hand, for one job. @param pairs those of which both fields exist */
record Connected(Connection connection, CrmSystem system, Rules rules, List<Pair> pairs, Translation translation) {
    Connected {
        pairs = List.copyOf(pairs);
    }

    WorkspaceId workspace() {
        return connection.workspace();
    }

    CrmId id() {
        return connection.id();
    }

    Set<String> properties() {
        return pairs.stream().map(Pair::theirs).collect(Collectors.toUnmodifiableSet());
    }
}
