package io.serai.realtime.http;

import io.serai.channels.Channels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.request.async.WebAsyncManagerIntegrationFilter;

/** The widget's addresses are open to the world: no session, no cookie, and so nothing that a foreign page could abuse. */
@Configuration(proxyBeanMethods = false)
class WidgetDoorConfiguration {
    @Bean
    @Order(0)
    SecurityFilterChain widgetDoor(HttpSecurity http, Channels channels) throws Exception {
        return http.securityMatcher("/widget.js", "/widget/**", "/demo-shop", "/demo-shop/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .addFilterAfter(new WidgetOriginFilter(channels), WebAsyncManagerIntegrationFilter.class)
                .build();
    }
}
