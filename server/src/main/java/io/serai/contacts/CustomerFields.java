package io.serai.contacts;

import io.serai.accounts.Agent;
import java.util.Optional;

/** The fields that a shop keeps on its customers, as far as other lists are narrowed by them. */
public interface CustomerFields {
    /**
     * What somebody asks for, as the field keeps it; empty where nothing was written.
     *
     * @throws io.serai.shared.Problem NOT_FOUND when there is no such field, FORBIDDEN when the reader may not see it: who may not see it may
     *     not find out by asking either; INVALID when the field takes nothing like this
     */
    Optional<String> asked(Agent reader, FieldId field, String written);
}
