package io.serai.contacts;

import java.util.UUID;

/** A field that the shop keeps on its customers. */
public record FieldId(UUID value) {}
