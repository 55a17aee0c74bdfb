package io.serai.channels;

import io.serai.content.Address;
import io.serai.content.ChannelAccountId;

/** Which customers are writing at this moment, as far as their channel tells. An answer that is ready waits for them to finish. */
public interface TypingSigns {
    /** Whether this customer wrote a key within the last few seconds and has not sent since. */
    boolean typing(ChannelAccountId account, Address address);

    void began(ChannelAccountId account, Address address);

    void ended(ChannelAccountId account, Address address);
}
