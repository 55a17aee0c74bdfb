package io.serai.inbox.internal.forwarding;

import io.serai.shared.Language;

/** The house's own words in a forwarded mail, in the language of whoever forwards it. */
record Wording(
        String prefix,
        String message,
        String conversation,
        String from,
        String date,
        String channel,
        String subject,
        String about,
        String inFile) {
    private static final Wording ENGLISH = new Wording(
            "Fwd: ",
            "Forwarded message",
            "Forwarded conversation",
            "From",
            "Date",
            "Channel",
            "Subject",
            "Conversation with %s",
            "The conversation is in the attached file.");
    private static final Wording CHINESE =
            new Wording("转发：", "转发的消息", "转发的对话", "发件人", "日期", "渠道", "主题", "与 %s 的对话", "对话内容见附件。");

    static Wording in(Language language) {
        return language.primary().equals(Language.CHINESE) ? CHINESE : ENGLISH;
    }
}
