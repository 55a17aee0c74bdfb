package io.serai.orders.http;

import io.serai.accounts.Agent;
import io.serai.orders.Items;
import io.serai.orders.OrderId;
import io.serai.orders.SourceId;
import io.serai.orders.internal.upload.Upload;
import io.serai.orders.internal.upload.Uploads;
import io.serai.orders.internal.upload.Uploads.Look;
import io.serai.orders.internal.upload.reading.Plan;
import io.serai.orders.internal.upload.reading.Wrong;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of orders and products: upload, look, start. */
@RestController
@RequestMapping("/api/shops/uploads")
class UploadsController {
    private final Uploads uploads;
    private final OrderViews views;
    private final CurrentAgent current;
    private final AuditLog audit;
    private final Clock clock;

    UploadsController(Uploads uploads, OrderViews views, CurrentAgent current, AuditLog audit, Clock clock) {
        this.uploads = uploads;
        this.views = views;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    record UploadView(
            UUID id,
            Optional<SourceId> source,
            Stock stock,
            String name,
            Upload.State state,
            int done,
            int total,
            int taken,
            int wrong,
            List<Wrong> errors,
            Instant uploadedAt) {
        static UploadView of(Upload upload) {
            return new UploadView(
                    upload.id(),
                    upload.source(),
                    upload.stock(),
                    upload.name(),
                    upload.state(),
                    upload.done(),
                    upload.total(),
                    upload.taken(),
                    upload.wrong(),
                    upload.errors(),
                    upload.uploadedAt());
        }
    }

    /** @param columns what each column means, guessed or as it was asked for */
    record LookView(
            UploadView upload,
            Map<String, Integer> columns,
            Optional<String> currency,
            boolean monthFirst,
            List<String> names,
            List<List<String>> samples,
            int rows,
            int count,
            List<OrderView> orders,
            List<Items.Item> items,
            int wrong,
            List<Wrong> errors,
            List<Wrong> words) {}

    record Listed<T>(List<T> items) {}

    @GetMapping
    Listed<UploadView> list() {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        return new Listed<>(
                uploads.latest(agent.workspace()).stream().map(UploadView::of).toList());
    }

    @GetMapping("/{id}")
    UploadView one(@PathVariable String id) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        return UploadView.of(uploads.find(agent.workspace(), Ids.parse(id)));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    LookView upload(@RequestParam String stock, @RequestParam MultipartFile file) throws IOException {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        Upload upload = uploads.add(agent.workspace(), stock(stock), name, file.getBytes());
        return look(agent, upload, upload.plan());
    }

    private static Stock stock(String name) {
        try {
            return Stock.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("A file holds orders or items.");
        }
    }

    record PlanRequest(
            @Nullable Map<String, Integer> columns,
            @Nullable String currency,
            @Nullable Boolean monthFirst,
            @Nullable Map<String, String> words,
            @Nullable SourceId source) {}

    @PostMapping("/{id}/look")
    LookView look(@PathVariable String id, @RequestBody PlanRequest request) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        Upload upload = uploads.find(agent.workspace(), Ids.parse(id));
        return look(agent, upload, plan(upload.plan(), request));
    }

    @PostMapping("/{id}/start")
    UploadView start(@PathVariable String id, @RequestBody PlanRequest request) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        Upload upload = uploads.find(agent.workspace(), Ids.parse(id));
        Upload started = uploads.start(
                agent.workspace(), upload.id(), plan(upload.plan(), request), Optional.ofNullable(request.source()));
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                "shop.uploaded",
                Map.of("upload", upload.id().toString(), "stock", upload.stock().name()));
        return UploadView.of(started);
    }

    private static Plan plan(Plan before, PlanRequest request) {
        Optional<String> currency = request.currency() == null
                ? before.currency()
                : Optional.of(request.currency()).filter(it -> !it.isBlank());
        return new Plan(
                request.columns() == null ? before.columns() : request.columns(),
                currency.map(UploadsController::checked),
                request.monthFirst() == null ? before.monthFirst() : request.monthFirst(),
                before.zone(),
                request.words() == null ? before.words() : request.words());
    }

    private static String checked(String currency) {
        try {
            return Currency.getInstance(currency.strip().toUpperCase(Locale.ROOT))
                    .getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("A currency is written with three letters, as EUR or CNY.");
        }
    }

    private LookView look(Agent agent, Upload upload, Plan plan) {
        Look look = uploads.look(agent.workspace(), upload.id(), plan);
        return new LookView(
                UploadView.of(upload),
                plan.columns(),
                plan.currency(),
                plan.monthFirst(),
                look.names(),
                look.samples(),
                look.rows(),
                look.count(),
                look.orders().stream()
                        .map(order -> views.of(
                                agent,
                                order.as(new OrderId(Ids.next()), new SourceId(upload.id()), clock.instant()),
                                ""))
                        .toList(),
                look.items(),
                look.wrong(),
                look.errors(),
                look.words());
    }
}
