package io.serai.channels.email.servers;

import io.serai.channels.email.servers.Server.Security;
import java.util.List;
import java.util.Locale;

/** The servers of the providers whose addresses people have, and the guess for everybody else. */
record Preset(Server imap, Server smtp) {
    private record Provider(String imap, String smtp, int smtpPort, List<String> domains) {}

    private static final List<Provider> PROVIDERS = List.of(
            new Provider("imap.gmail.com", "smtp.gmail.com", 465, List.of("gmail.com", "googlemail.com")),
            new Provider(
                    "outlook.office365.com",
                    "smtp-mail.outlook.com",
                    587,
                    List.of(
                            "outlook.com",
                            "hotmail.com",
                            "live.com",
                            "msn.com",
                            "outlook.de",
                            "outlook.fr",
                            "outlook.es",
                            "hotmail.fr",
                            "hotmail.co.uk",
                            "hotmail.de",
                            "hotmail.es",
                            "live.fr",
                            "live.de")),
            new Provider("outlook.office365.com", "smtp.office365.com", 587, List.of("onmicrosoft.com")),
            new Provider(
                    "imap.mail.yahoo.com",
                    "smtp.mail.yahoo.com",
                    465,
                    List.of(
                            "yahoo.com",
                            "ymail.com",
                            "rocketmail.com",
                            "yahoo.de",
                            "yahoo.fr",
                            "yahoo.co.uk",
                            "yahoo.es",
                            "yahoo.it")),
            new Provider("imap.mail.yahoo.co.jp", "smtp.mail.yahoo.co.jp", 465, List.of("yahoo.co.jp")),
            new Provider("imap.aol.com", "smtp.aol.com", 465, List.of("aol.com")),
            new Provider("imap.mail.me.com", "smtp.mail.me.com", 587, List.of("icloud.com", "me.com", "mac.com")),
            new Provider("imap.gmx.net", "mail.gmx.net", 587, List.of("gmx.de", "gmx.net", "gmx.at", "gmx.ch")),
            new Provider("imap.gmx.com", "mail.gmx.com", 587, List.of("gmx.com", "gmx.co.uk", "gmx.us")),
            new Provider("imap.web.de", "smtp.web.de", 587, List.of("web.de")),
            new Provider("secureimap.t-online.de", "securesmtp.t-online.de", 465, List.of("t-online.de")),
            new Provider("imap.qq.com", "smtp.qq.com", 465, List.of("qq.com", "foxmail.com")),
            new Provider("imap.exmail.qq.com", "smtp.exmail.qq.com", 465, List.of("exmail.qq.com")),
            new Provider("imap.163.com", "smtp.163.com", 465, List.of("163.com")),
            new Provider("imap.126.com", "smtp.126.com", 465, List.of("126.com")),
            new Provider("imap.yeah.net", "smtp.yeah.net", 465, List.of("yeah.net")),
            new Provider("imap.sina.com", "smtp.sina.com", 465, List.of("sina.com", "sina.cn")),
            new Provider("imap.yandex.com", "smtp.yandex.com", 465, List.of("yandex.com", "yandex.ru", "ya.ru")),
            new Provider("imap.mail.ru", "smtp.mail.ru", 465, List.of("mail.ru", "inbox.ru", "bk.ru", "list.ru")),
            new Provider("imap.zoho.com", "smtp.zoho.com", 465, List.of("zoho.com", "zohomail.com")),
            new Provider("imap.fastmail.com", "smtp.fastmail.com", 465, List.of("fastmail.com", "fastmail.fm")),
            new Provider("imap.orange.fr", "smtp.orange.fr", 465, List.of("orange.fr", "wanadoo.fr")),
            new Provider("imap.naver.com", "smtp.naver.com", 465, List.of("naver.com")));

    static Preset of(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return PROVIDERS.stream()
                .filter(provider -> provider.domains().contains(domain))
                .findFirst()
                .map(provider -> of(provider.imap(), provider.smtp(), provider.smtpPort()))
                .orElseGet(() -> of("imap." + domain, "smtp." + domain, 587));
    }

    /** A company's own domain at Google or Microsoft says nothing in its address; that it signs in with them does. */
    static Preset of(String address, String provider) {
        return switch (provider) {
            case "google" -> of("imap.gmail.com", "smtp.gmail.com", 465);
            case "microsoft" -> of("outlook.office365.com", "smtp.office365.com", 587);
            default -> of(address);
        };
    }

    private static Preset of(String imap, String smtp, int smtpPort) {
        return new Preset(
                new Server(imap, 993, Security.SSL),
                new Server(smtp, smtpPort, smtpPort == 465 ? Security.SSL : Security.STARTTLS));
    }
}
