package io.serai.channels.line;

import io.serai.channels.internal.Payload;
import io.serai.content.Content;
import io.serai.content.Content.Menu.Option;
import io.serai.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a button carries: LINE hands back only its data, at most 300 characters, and not what stood on it. So the label travels with the
 * option's id, or both stay here under a short name.
 */
final class Buttons {
    private static final int LONGEST_DATA = 300;
    private static final String BETWEEN = "\n";
    private static final String SHORT = "~";

    private final LineStore store;

    Buttons(LineStore store) {
        this.store = store;
    }

    String dataOf(WorkspaceId workspace, Option option) {
        String data = option.id() + BETWEEN + option.label();
        boolean plain = data.length() <= LONGEST_DATA
                && !option.id().startsWith(SHORT)
                && !option.id().contains(BETWEEN);
        if (plain) {
            return data;
        }
        String name = SHORT + hash(data);
        store.carries(workspace, name, option);
        return name;
    }

    Content.Choice optionOf(WorkspaceId workspace, Content.Choice carried) {
        return carried.optionId().startsWith(SHORT)
                ? store.optionOf(workspace, carried.optionId())
                        .map(option -> new Content.Choice(option.id(), option.label()))
                        .orElse(carried)
                : carried;
    }

    /** A tap; on a date picker with the date, on a button that is not ours (the shop's rich menu) with its data as the label. */
    static Content.Choice choice(Payload postback, UnaryOperator<Content.Choice> optionOf) {
        String data = postback.text("data").orElse("");
        int between = data.indexOf(BETWEEN);
        Content.Choice carried = between < 0
                ? new Content.Choice(data, picked(postback).orElse(data))
                : new Content.Choice(data.substring(0, between), data.substring(between + 1));
        return optionOf.apply(carried);
    }

    private static Optional<String> picked(Payload postback) {
        return postback.object("params")
                .flatMap(params -> Stream.of("datetime", "date", "time")
                        .flatMap(field -> params.text(field).stream())
                        .findFirst());
    }

    private static String hash(String data) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(data.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
