package io.serai.channels.line;

/** How a file of LINE's is named until it is fetched. */
final class Reference {
    /** {@code message:<message id>}: kept by LINE for a while. */
    static final String OF_MESSAGE = "message:";

    /** {@code url:https://…} */
    static final String AT_URL = "url:";

    /** {@code sticker:<package id>/<sticker id>} */
    static final String STICKER = "sticker:";

    private Reference() {}
}
