package io.serai.eval.shop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a shop from a folder: {@code orders.json}, {@code users.json} and {@code products.json} as tau-bench's retail shop lays them out, or
 * {@code orders.json}, {@code users_info.json}, {@code products.json} and {@code logistics.json} as ECom-Bench does; each may be packed
 * ({@code .json.gz}), and may lie in a folder below.
 */
public final class ShopFiles {
    private static final int DEEPEST = 5;
    private final Path folder;

    private ShopFiles(Path folder) {
        this.folder = folder;
    }

    /** @param now when the cases take place; orders that do not say when they were placed are some days old then */
    public static ShopTwin read(Path folder, Instant now) {
        var files = new ShopFiles(folder);
        JsonNode orders = files.named("orders")
                .orElseThrow(() -> new IllegalArgumentException("There are no orders.json in " + folder + "."));
        var shop = new ShopTwin(now);
        if (files.named("users").isPresent() || orders.toString().contains("\"order_id\"")) {
            new TauShop(shop, now).read(orders, files.named("users"), files.named("products"), files.named("parcels"));
        } else {
            shop.isEcom();
            new EcomShop(shop, now)
                    .read(orders, files.named("users_info"), files.named("products"), files.named("logistics"));
        }
        return shop;
    }

    private Optional<JsonNode> named(String name) {
        try (Stream<Path> files = Files.find(folder, DEEPEST, (file, attributes) -> {
            String own = file.getFileName().toString();
            return own.equals(name + ".json") || own.equals(name + ".json.gz");
        })) {
            return files.sorted().findFirst().map(ShopFiles::parsed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode parsed(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return JsonMapper.shared().readTree(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String told(Map<String, String> options) {
        return String.join(", ", options.values().stream().sorted().toList());
    }
}
