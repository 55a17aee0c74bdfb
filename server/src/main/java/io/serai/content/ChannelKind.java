package io.serai.content;

/** The platforms that a conversation can come through. */
public enum ChannelKind {
    WIDGET,
    TELEGRAM,
    WHATSAPP,
    MESSENGER,
    INSTAGRAM,
    LINE,
    EMAIL,
    /** A developer's own app, through the channel API. */
    API
}
