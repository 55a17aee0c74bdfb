package io.serai.privacy;

import io.serai.accounts.Agent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** Everything that is kept of a contact, as a file for them. */
public interface ContactCopies {
    /** @throws io.serai.shared.Problem NOT_FOUND where there is no such contact */
    Written copy(Agent by, UUID contact);

    /** Nothing has been written when the contact turns out not to exist. */
    interface Written {
        void writeTo(OutputStream out) throws IOException;
    }
}
