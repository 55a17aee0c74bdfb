package io.serai.orders.internal.catalogue;

import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import io.serai.work.Work;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes, in the transaction in which products change, that what is known of them has to follow. */
@Component
public class CatalogueFeed {
    private static final int AT_A_TIME = 200;

    private final Work work;

    public CatalogueFeed(Work work) {
        this.work = work;
    }

    /** @param keys of products that were told, or are gone */
    public void changed(WorkspaceId workspace, SourceId source, List<String> keys) {
        for (int from = 0; from < keys.size(); from += AT_A_TIME) {
            work.add(
                    workspace, new ShelveProducts(source, keys.subList(from, Math.min(keys.size(), from + AT_A_TIME))));
        }
    }

    public void gone(WorkspaceId workspace, SourceId source) {
        work.add(workspace, new ForgetProducts(source));
    }
}
