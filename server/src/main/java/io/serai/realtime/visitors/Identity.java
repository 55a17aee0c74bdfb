package io.serai.realtime.visitors;

import java.util.Optional;

/** Who the shop's server says a visitor is. */
public record Identity(String subject, Optional<String> name, Optional<String> email, Optional<String> phone) {}
