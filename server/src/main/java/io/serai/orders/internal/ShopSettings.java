package io.serai.orders.internal;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param reachable hosts inside the server's own network that shops may be fetched from all the same, as {@code erp.internal:8443} */
@ConfigurationProperties("serai.shops")
record ShopSettings(@DefaultValue Set<String> reachable) {}
