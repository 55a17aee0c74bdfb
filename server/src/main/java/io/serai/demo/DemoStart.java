package io.serai.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the demo shop beside the server that has just started, if {@code SERAI_DEMO} says so. */
@Component
class DemoStart {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoShop shop;

    private final boolean wanted;
    private final boolean questions;

    DemoStart(
            DemoShop shop,
            @Value("${serai.demo:false}") boolean wanted,
            @Value("${serai.demo.questions:false}") boolean questions) {
        this.shop = shop;
        this.wanted = wanted;
        this.questions = questions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (wanted) {
            open();
        }
    }

    private void open() {
        Thread.ofVirtual().name("demo-shop").start(() -> {
            try {
                shop.open(questions);
            } catch (RuntimeException failed) {
                LOG.error("the demo shop could not be filled; what is there stays, and the next start goes on", failed);
            }
        });
    }
}
