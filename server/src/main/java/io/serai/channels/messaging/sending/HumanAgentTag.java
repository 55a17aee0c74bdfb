package io.serai.channels.messaging.sending;

import io.serai.accounts.AgentId;
import io.serai.channels.Writer;

/**
 * Meta's permission to write up to seven days after the customer did, for what a person wrote and nothing else; a machine that uses it puts
 * the account at risk. There is no other way to get one than from the person who wrote, so what the bot wrote cannot carry it.
 *
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/send-messages/message-tags">message tags</a>
 */
public final class HumanAgentTag {
    private final AgentId writtenBy;

    private HumanAgentTag(AgentId writtenBy) {
        this.writtenBy = writtenBy;
    }

    public static HumanAgentTag of(Writer.Human writer) {
        return new HumanAgentTag(writer.agent());
    }

    AgentId writtenBy() {
        return writtenBy;
    }

    String wire() {
        return "HUMAN_AGENT";
    }
}
