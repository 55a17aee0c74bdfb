package io.serai.channels.internal.files;

/** A file in another form. @param ending of its name */
record Remade(byte[] bytes, String type, String ending) {}
