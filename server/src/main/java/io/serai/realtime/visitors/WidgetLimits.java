package io.serai.realtime.visitors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Per minute; 0 lifts the limit. A network address may be an office or a whole mobile network, so it gets far more than one visitor. */
@ConfigurationProperties("serai.widget.limits")
record WidgetLimits(
        @DefaultValue("40") int messagesPerVisitor,
        @DefaultValue("1200") int messagesPerAddress,
        @DefaultValue("600") int sessionsPerAddress,
        @DefaultValue("1200") int connectionsPerAddress,
        @DefaultValue("20") int filesPerVisitor) {}
