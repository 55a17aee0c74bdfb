package io.serai.privacy.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in lasts.
 *
 * @param idle without any request
 * @param longest however busy
 */
@ConfigurationProperties("serai.sign-in")
record SignInSettings(
        @DefaultValue("24h") Duration idle,
        @DefaultValue("14d") Duration longest) {}
