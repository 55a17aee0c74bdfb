package io.serai.crm;

import java.util.UUID;

/** A connected CRM. */
public record CrmId(UUID value) {}
