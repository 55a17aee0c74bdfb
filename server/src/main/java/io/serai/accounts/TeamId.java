package io.serai.accounts;

import java.util.UUID;

public record TeamId(UUID value) {}
