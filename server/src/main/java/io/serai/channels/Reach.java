package io.serai.channels;

import io.serai.content.Address;
import java.util.List;

/** Whether somebody whom one account of ours knows can be written to by another one of the same platform. */
public sealed interface Reach {
    /**
     * @param address where the conversation goes on
     * @param also the same person's other addresses there
     */
    record There(Address address, List<Address> also) implements Reach {
        public There {
            also = List.copyOf(also);
        }
    }

    record Never(Why why) implements Reach {}

    enum Why {
        /** An account may only write to people who wrote to it before. */
        MUST_WRITE_FIRST,
        /** Each account knows people by ids of its own. */
        OWN_IDS,
        /** The conversation stands where it was opened, in that page or app. */
        ONLY_HERE
    }
}
