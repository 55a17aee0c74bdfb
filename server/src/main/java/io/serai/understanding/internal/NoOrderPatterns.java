package io.serai.understanding.internal;

import io.serai.shared.WorkspaceId;
import io.serai.understanding.internal.entities.OrderPatterns;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class NoOrderPatterns implements OrderPatterns {
    @Override
    public List<String> of(WorkspaceId workspace) {
        return List.of();
    }
}
