package io.serai.integrations.internal.hooks.formats;

import java.util.Map;

/**
 * What is sent.
 *
 * @param address the endpoint's own, perhaps with a signature added
 * @param headers besides the content type
 */
public record Letter(String address, Map<String, String> headers, byte[] body) {}
