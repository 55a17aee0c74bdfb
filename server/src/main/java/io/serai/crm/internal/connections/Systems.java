package io.serai.crm.internal.connections;

import io.serai.crm.system.CrmSystem;
import io.serai.shared.Problem;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of CRMs that there are. */
@Component
public class Systems {
    private final List<CrmSystem> all;

    public Systems(List<CrmSystem> all) {
        this.all = all.stream().sorted(Comparator.comparing(CrmSystem::kind)).toList();
    }

    public List<CrmSystem> all() {
        return all;
    }

    public CrmSystem of(String kind) {
        return all.stream()
                .filter(system -> system.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("This kind of CRM is not known here."));
    }
}
