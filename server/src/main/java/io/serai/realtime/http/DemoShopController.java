package io.serai.realtime.http;

import io.serai.accounts.Accounts;
import io.serai.accounts.Workspace;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.content.ChannelKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A shop of our own invention that shows the widget the way a shop would embed it: {@code /demo-shop?key=…}, else the first website connected. */
@RestController
class DemoShopController {
    private static final String KEY_PLACE = "{{key}}";

    private final Accounts accounts;
    private final Channels channels;

    DemoShopController(Accounts accounts, Channels channels) {
        this.accounts = accounts;
        this.channels = channels;
    }

    @GetMapping(value = "/demo-shop", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> shop(@RequestParam Optional<String> key) throws IOException {
        String page = new ClassPathResource("demo-shop/index.html").getContentAsString(StandardCharsets.UTF_8);
        String widget = key.filter(given -> given.matches("[A-Za-z0-9_-]{1,100}"))
                .or(this::firstWebsite)
                .orElse("");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(page.replace(KEY_PLACE, widget));
    }

    private Optional<String> firstWebsite() {
        return accounts.workspaces().stream()
                .map(Workspace::id)
                .flatMap(workspace -> channels.accounts(workspace).stream())
                .filter(account -> account.kind() == ChannelKind.WIDGET)
                .filter(account -> account.state() == ChannelAccount.State.ACTIVE)
                .map(ChannelAccount::key)
                .findFirst();
    }
}
