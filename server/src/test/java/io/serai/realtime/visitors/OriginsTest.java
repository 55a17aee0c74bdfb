package io.serai.realtime.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.ChannelAccount;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {
    private static final String OWN = "https://serai.example";

    @ParameterizedTest
    @CsvSource({
        "shop.com, https://shop.com, true",
        "shop.com, https://www.shop.com, true",
        "shop.com, http://shop.com:8080, true",
        "shop.com, https://SHOP.com, true",
        "shop.com, https://evilshop.com, false",
        "shop.com, https://shop.com.evil.com, false",
        "shop.com, https://blog.shop.com, false",
        "*.shop.com, https://blog.shop.com, true",
        "*.shop.com, https://a.b.shop.com, true",
        "*.shop.com, https://shop.com, false",
        "*.shop.com, https://evilshop.com, false",
        "a.com shop.cn, https://shop.cn, true",
        "localhost:3000, http://localhost:3000, true",
        "localhost:3000, http://localhost:3001, false",
        "localhost, http://localhost:3001, true",
        "shop.com, null, false",
        "shop.com, file://shop.com, false",
        "shop.com, not an origin, false",
        "shop.com, https://serai.example, true"
    })
    void aPageIsAllowedByItsExactHost(String domains, String origin, boolean allowed) {
        assertThat(Origins.allowed(account(domains), Optional.of(origin), OWN)).isEqualTo(allowed);
    }

    @Test
    void withoutNamedDomainsEveryPageIsAllowed() {
        assertThat(Origins.allowed(account(" "), Optional.of("https://any.where"), OWN))
                .isTrue();
        assertThat(Origins.allowed(account(""), Optional.empty(), OWN)).isTrue();
    }

    @Test
    void withNamedDomainsACallerWithoutOriginIsNot() {
        assertThat(Origins.allowed(account("shop.com"), Optional.empty(), OWN)).isFalse();
    }

    static ChannelAccount account(String domains) {
        return new ChannelAccount(
                WorkspaceId.next(),
                new ChannelAccountId(Ids.next()),
                ChannelKind.WIDGET,
                "Website",
                "key",
                ChannelAccount.State.ACTIVE,
                Map.of("domains", domains),
                Optional.empty());
    }
}
