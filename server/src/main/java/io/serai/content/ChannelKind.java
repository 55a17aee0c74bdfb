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
    API;

    /** There is no platform behind it: what is stored is shown by our own page at once, and has to be sent to nobody. */
    public boolean showsWhatIsStored() {
        return this == WIDGET;
    }
}
