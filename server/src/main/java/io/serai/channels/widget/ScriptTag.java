package io.serai.channels.widget;

import io.serai.channels.ChannelAccount;
import io.serai.storage.PublicUrl;

/** What a shop pastes into its pages. */
public final class ScriptTag {
    private ScriptTag() {}

    public static String of(ChannelAccount account, PublicUrl server) {
        return "<script async src=\"" + server.resolve("/widget.js") + "\" data-key=\"" + account.key()
                + "\"></script>";
    }
}
