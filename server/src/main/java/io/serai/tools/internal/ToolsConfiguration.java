package io.serai.tools.internal;

import io.serai.json.Json;
import io.serai.orders.Items;
import io.serai.orders.Orders;
import io.serai.orders.Parcels;
import io.serai.shared.WorkspaceId;
import io.serai.tools.Tools;
import io.serai.tools.ToolsRehearsal;
import io.serai.tools.internal.codes.CodePost;
import io.serai.tools.internal.identity.AttemptStore;
import io.serai.tools.internal.identity.InMemoryAttempts;
import io.serai.tools.internal.log.InMemoryToolLog;
import io.serai.tools.internal.log.ToolLogStore;
import io.serai.tools.internal.settings.InMemoryToolSettings;
import io.serai.tools.internal.settings.ToolSettingsStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ToolsConfiguration {
    @Bean
    Changes changes(ObjectProvider<Orders> orders, ToolLogStore log, Seal seal, JsonMapper json, Clock clock) {
        return new Changes(orders.getIfAvailable(NoShop::new), log, seal, json, clock);
    }

    @Bean
    Tools tools(
            ObjectProvider<Orders> shopOrders,
            ObjectProvider<Parcels> parcels,
            ObjectProvider<Items> items,
            Changes changes,
            ToolLogStore log,
            ToolSettingsStore settings,
            AttemptStore attempts,
            Seal seal,
            ObjectProvider<CodePost> post,
            Clock clock) {
        CodePost codes = post.getIfAvailable(() -> CodePost.NONE);
        Orders orders = shopOrders.getIfAvailable(NoShop::new);
        return new SeraiTools(
                orders,
                parcels.getIfAvailable(NoShop::new),
                items.getIfAvailable(NoShop::new),
                new Identification(orders, attempts, seal, codes, clock),
                changes,
                log,
                settings,
                codes,
                clock);
    }

    /** The same tools without a database, on orders that somebody brings. */
    @Bean
    ToolsRehearsal toolsRehearsal() {
        return ToolsConfiguration::rehearsed;
    }

    static Tools rehearsed(ToolsRehearsal.Shop shop) {
        var log = new InMemoryToolLog();
        var settings = new InMemoryToolSettings();
        settings.save(shop.workspace(), shop.settings(), shop.clock().instant());
        var seal = new Plain();
        CodePost codes = shop.codes()
                .<CodePost>map(posted -> new CodePost() {
                    @Override
                    public boolean ready(WorkspaceId workspace) {
                        return true;
                    }

                    @Override
                    public void send(WorkspaceId workspace, Posted letter) {
                        if (!shop.orders()
                                .of(workspace, Set.of(letter.email()), Set.of())
                                .isEmpty()) {
                            posted.accept(letter.email(), letter.code());
                        }
                    }
                })
                .orElse(CodePost.NONE);
        return new SeraiTools(
                shop.orders(),
                shop.parcels(),
                shop.items(),
                new Identification(shop.orders(), new InMemoryAttempts(), seal, codes, shop.clock()),
                new Changes(shop.orders(), log, seal, Json.mapper(), shop.clock()),
                log,
                settings,
                codes,
                shop.clock());
    }

    /** Nothing outlives a rehearsal. */
    private record Plain() implements Seal {
        @Override
        public byte[] seal(WorkspaceId workspace, String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(WorkspaceId workspace, byte[] sealed) {
            return new String(sealed, StandardCharsets.UTF_8);
        }

        @Override
        public byte[] hash(WorkspaceId workspace, String context, String text) {
            try {
                return MessageDigest.getInstance("SHA-256")
                        .digest((context + "\n" + text).getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
