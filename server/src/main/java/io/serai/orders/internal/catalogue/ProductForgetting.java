package io.serai.orders.internal.catalogue;

import io.serai.knowledge.ProductRecords;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import org.springframework.stereotype.Component;

@Component
class ProductForgetting implements JobHandler<ForgetProducts> {
    private final ProductRecords knowledge;

    ProductForgetting(ProductRecords knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public Class<ForgetProducts> handles() {
        return ForgetProducts.class;
    }

    @Override
    public void run(WorkspaceId workspace, ForgetProducts job) {
        knowledge.close(workspace, job.source().value());
    }
}
