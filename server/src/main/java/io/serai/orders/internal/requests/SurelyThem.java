package io.serai.orders.internal.requests;

import io.serai.contacts.ContactId;
import io.serai.orders.source.ShopEvent.Buyers;
import io.serai.shared.WorkspaceId;
import java.util.List;

/** Which of our contacts somebody surely is, so that they may have what is kept of them. */
interface SurelyThem {
    List<ContactId> of(WorkspaceId workspace, Buyers whom);
}
