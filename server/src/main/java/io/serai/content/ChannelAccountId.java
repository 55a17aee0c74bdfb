package io.serai.content;

import java.util.UUID;

/** One connected account of a channel: a bot, a website. */
public record ChannelAccountId(UUID value) {}
