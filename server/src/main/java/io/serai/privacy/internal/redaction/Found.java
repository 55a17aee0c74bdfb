package io.serai.privacy.internal.redaction;

/** Something that must go, and what stands in its place. */
record Found(int from, int to, String instead) {
    static final String SECRET = "[secret]";
    static final String ID = "[id]";

    static Found secret(int from, int to) {
        return new Found(from, to, SECRET);
    }
}
