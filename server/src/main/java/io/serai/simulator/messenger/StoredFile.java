package io.serai.simulator.messenger;

/** A file at Meta's. */
record StoredFile(String id, String name, String mimeType, byte[] bytes) {}
