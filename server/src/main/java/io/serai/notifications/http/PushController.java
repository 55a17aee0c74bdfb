package io.serai.notifications.http;

import io.serai.accounts.Agent;
import io.serai.notifications.internal.push.Push;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Browsers that want to be told, also while no desk is open in them. */
@RestController
@RequestMapping("/api/push")
class PushController {
    private final Push push;
    private final CurrentAgent current;

    PushController(Push push, CurrentAgent current) {
        this.push = push;
        this.current = current;
    }

    record Key(String publicKey) {}

    @GetMapping
    Key key() {
        return new Key(push.publicKey(agent().workspace()));
    }

    private Agent agent() {
        return current.require(Permission.READ_CONVERSATIONS);
    }

    record Keys(String p256dh, String auth) {}

    record Subscription(String endpoint, Keys keys) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subscribe(@RequestBody Subscription browser) {
        Agent agent = agent();
        push.subscribe(
                agent.workspace(),
                agent.id(),
                browser.endpoint(),
                browser.keys().p256dh(),
                browser.keys().auth());
    }

    record Gone(String endpoint) {}

    @PostMapping("/gone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@RequestBody Gone gone) {
        push.unsubscribe(agent().workspace(), gone.endpoint());
    }

    record Told(int browsers) {}

    @PostMapping("/test")
    Told test() {
        Agent agent = agent();
        boolean chinese = agent.language().primary().value().equals("zh");
        String title = chinese ? "通知已开启" : "Notifications are on";
        return new Told(push.send(
                agent.workspace(),
                agent.id(),
                "{\"title\":\"" + title + "\",\"body\":\"\",\"tag\":\"test\",\"url\":\"/\"}",
                "test"));
    }
}
