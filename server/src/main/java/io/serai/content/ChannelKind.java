package io.serai.content;

/** The platforms that a conversation can come through. */
public enum ChannelKind {
    WIDGET,
    TELEGRAM
}
