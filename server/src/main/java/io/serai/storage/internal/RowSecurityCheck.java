package io.serai.storage.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Warns when the operator's own database is entered as a role that row-level security does not bind. */
@Component
class RowSecurityCheck {
    private static final Logger log = LoggerFactory.getLogger(RowSecurityCheck.class);

    private final JdbcClient jdbc;

    RowSecurityCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!bound()) {
            log.warn("The role in SERAI_DATABASE_URL is above row-level security, the second belt between workspaces. "
                    + "Give Serai an ordinary role that owns its database: create role serai login password '…'; "
                    + "create database serai owner serai;");
        }
    }

    boolean bound() {
        return jdbc.sql("select not (rolsuper or rolbypassrls) from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
    }
}
