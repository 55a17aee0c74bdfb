package io.serai.channels.whatsapp;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.Channels;
import io.serai.channels.InboundEvent.AccountReported;
import io.serai.channels.graph.GraphError;
import io.serai.channels.whatsapp.protocol.Complaint;
import io.serai.channels.whatsapp.protocol.WhatsAppGraph;
import io.serai.channels.whatsapp.templates.Templates;
import io.serai.content.ChannelKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Acts on what WhatsApp says about the account: all of our numbers of that WhatsApp Business Account are concerned. */
final class WhatsAppReports {
    private final Supplier<Channels> channels;
    private final WhatsAppNumbers numbers;
    private final Templates templates;

    WhatsAppReports(Supplier<Channels> channels, WhatsAppNumbers numbers, Templates templates) {
        this.channels = channels;
        this.numbers = numbers;
        this.templates = templates;
    }

    void take(ChannelAccount knocked, AccountReported report) {
        List<ChannelAccount> concerned = concerned(knocked, report.details());
        switch (report.topic()) {
            case "message_template_status_update",
                    "message_template_quality_update",
                    "message_template_components_update",
                    "template_category_update" ->
                concerned.stream()
                        .findFirst()
                        .ifPresent(account -> templates.told(account, report.topic(), report.details()));
            case "phone_number_quality_update",
                    "phone_number_name_update",
                    "business_capability_update",
                    "business_status_update",
                    "account_review_update" -> concerned.forEach(numbers::check);
            case "account_update" -> concerned.forEach(account -> updated(account, report.details()));
            case "account_alerts" ->
                concerned.forEach(account -> trouble(
                        account,
                        "WhatsApp warns: " + report.details().getOrDefault("alert_description", "see WhatsApp Manager")
                                + "."));
            case "message_failed" -> concerned.forEach(account -> failed(account, report.details()));
            case "errors" -> concerned.forEach(account -> error(account, report.details()));
            default -> {}
        }
    }

    private List<ChannelAccount> concerned(ChannelAccount knocked, Map<String, String> details) {
        String number = details.getOrDefault("phone_number_id", "");
        String waba = details.getOrDefault("waba_id", "");
        if (!number.isEmpty()) {
            return channels.get().byPlatformId(knocked.workspace(), ChannelKind.WHATSAPP, number).stream()
                    .toList();
        }
        return channels.get().accounts(knocked.workspace()).stream()
                .filter(account -> account.kind() == ChannelKind.WHATSAPP)
                .filter(account -> WhatsAppGraph.waba(account).equals(waba))
                .toList();
    }

    private void updated(ChannelAccount account, Map<String, String> details) {
        String event = details.getOrDefault("event", "");
        switch (event) {
            case "DISABLED_UPDATE" -> {
                if (details.getOrDefault("ban_info", "").contains("REINSTATE")) {
                    numbers.check(account);
                } else {
                    stop(
                            account,
                            "WhatsApp has disabled this account, or is about to. See Account quality in Meta's business support.");
                }
            }
            case "ACCOUNT_DELETED" -> stop(account, "The WhatsApp Business Account was deleted.");
            case "PARTNER_REMOVED", "PARTNER_APP_UNINSTALLED", "ACCOUNT_OFFBOARDED" ->
                stop(account, "The app was taken off the WhatsApp Business Account. Share the account with it again.");
            case "ACCOUNT_RECONNECTED", "VERIFIED_ACCOUNT" -> numbers.check(account);
            case "ACCOUNT_RESTRICTION", "ACCOUNT_VIOLATION" -> {
                String words = "WhatsApp has restricted this account for breaking its rules ("
                        + event.toLowerCase(Locale.ROOT)
                        + "). See Account quality in Meta's business support.";
                trouble(account, words);
                channels.get().pauseBulk(account, words);
            }
            default -> {}
        }
    }

    private void failed(ChannelAccount account, Map<String, String> details) {
        String words = details.getOrDefault("words", "");
        String failure = "A message failed: " + words + " (" + details.getOrDefault("code", "") + ").";
        trouble(account, failure);
        channels.get().pauseBulk(account, failure);
        if (details.getOrDefault("code", "").startsWith("132")) {
            templates.sync(account);
        }
    }

    private void error(ChannelAccount account, Map<String, String> details) {
        String code = details.getOrDefault("code", "");
        if (code.matches("\\d{1,9}")) {
            GraphError error = new GraphError(0, Integer.parseInt(code), 0, "", "", false);
            if (Complaint.of(error) instanceof Complaint.AccountTrouble(var words)) {
                trouble(account, words);
            }
        }
    }

    private void stop(ChannelAccount account, String words) {
        channels.get().health(account, State.NEEDS_RECONNECT, Optional.of(words));
    }

    private void trouble(ChannelAccount account, String words) {
        channels.get().health(account, account.state(), Optional.of(words));
    }
}
