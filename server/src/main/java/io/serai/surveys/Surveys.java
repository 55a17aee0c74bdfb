package io.serai.surveys;

import io.serai.channels.ChannelAccount;
import io.serai.channels.InboundEvent.MessageArrived;

/** Customers' opinions of how they were served. */
public interface Surveys {
    /**
     * Whether this message answers a survey. Then it is kept with the conversation that the survey was about, which stays as it is: it is not opened
     * again, and nobody has a turn.
     */
    boolean takes(ChannelAccount account, MessageArrived arrived);
}
