package io.serai.contacts;

import java.util.UUID;

/** A tag on a customer: one of the shop's words, the same that conversations bear. */
public record LabelId(UUID value) {}
