package io.serai.channels.line;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Standing;
import io.serai.channels.line.LineApi.Channel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** How many messages the plan has this month, and how many are gone. Replies are free. */
record Quota(OptionalLong limit, OptionalLong used) {
    static Quota ask(LineApi api, Channel channel) {
        return new Quota(
                number(api.get(channel, "/v2/bot/message/quota"), "value"),
                number(api.get(channel, "/v2/bot/message/quota/consumption"), "totalUsage"));
    }

    private static OptionalLong number(LineAnswer answer, String field) {
        return answer instanceof LineAnswer.Done(var body) ? body.number(field) : OptionalLong.empty();
    }

    /** As it was when LINE was asked last; empty when it never told. */
    static Optional<Standing.Allowance> in(ChannelAccount account) {
        return number(account, "quota_used").map(used -> new Standing.Allowance(used, number(account, "quota_limit")));
    }

    private static Optional<Long> number(ChannelAccount account, String setting) {
        String told = account.setting(setting, "");
        return told.matches("\\d{1,15}") ? Optional.of(Long.valueOf(told)) : Optional.empty();
    }

    /** {@code quota_limit} is empty where the plan has none. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("quota_limit", limit.isPresent() ? Long.toString(limit.getAsLong()) : "");
        used.ifPresent(count -> settings.put("quota_used", Long.toString(count)));
        return settings;
    }

    Optional<String> trouble() {
        return limit.isPresent() && used.isPresent() && used.getAsLong() >= limit.getAsLong()
                ? Optional.of(Outcome.QUOTA_USED_UP)
                : Optional.empty();
    }
}
