package io.serai.contacts.internal.imports;

import io.serai.contacts.ContactId;
import io.serai.contacts.internal.imports.BatchStore.Placed;
import io.serai.contacts.internal.imports.Upload.Progress;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes rows over: whoever is known by one of a row's keys is changed, everybody else is new. The same row twice changes nothing. */
@Component
class Batches {
    private final BatchStore store;
    private final Clock clock;

    Batches(BatchStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param met whom earlier batches would have made, where nothing is written */
    Progress take(WorkspaceId workspace, Upload upload, Plan plan, List<ReadRow> rows, Map<String, ContactId> met) {
        Map<String, ContactId> known = new HashMap<>(met);
        known.putAll(store.known(workspace, rows));
        var sum = Progress.NONE;
        List<Placed> fresh = new ArrayList<>();
        List<Placed> others = new ArrayList<>();
        Set<ContactId> here = new HashSet<>();
        for (ReadRow row : rows) {
            Optional<ContactId> found =
                    row.keys().stream().filter(known::containsKey).findFirst().map(known::get);
            if (found.isPresent() && !here.add(found.get())) {
                sum = sum.plus(write(workspace, upload, plan, fresh, others));
                fresh.clear();
                others.clear();
                here.clear();
                here.add(found.get());
            }
            ContactId contact = found.orElseGet(() -> new ContactId(Ids.next()));
            here.add(contact);
            (found.isPresent() ? others : fresh).add(new Placed(contact, row));
            row.keys().forEach(key -> {
                known.putIfAbsent(key, contact);
                if (plan.dry() && found.isEmpty()) {
                    met.putIfAbsent(key, contact);
                }
            });
        }
        return sum.plus(write(workspace, upload, plan, fresh, others));
    }

    private Progress write(WorkspaceId workspace, Upload upload, Plan plan, List<Placed> fresh, List<Placed> others) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<ContactId> touched = new LinkedHashSet<>();
        if (!fresh.isEmpty()) {
            store.add(workspace, fresh, at);
            fresh.forEach(row -> touched.add(row.contact()));
        }
        Set<ContactId> changed = others.isEmpty() ? Set.of() : store.change(workspace, others, plan.overwrite());
        touched.addAll(changed);
        if (!touched.isEmpty()) {
            store.mark(workspace, List.copyOf(touched), plan, upload, at);
        }
        return new Progress(
                fresh.size() + others.size(), fresh.size(), changed.size(), others.size() - (long) changed.size(), 0);
    }
}
