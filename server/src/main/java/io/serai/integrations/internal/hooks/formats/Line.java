package io.serai.integrations.internal.hooks.formats;

import io.serai.content.Content;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.Message;
import io.serai.shared.Language;
import java.util.Optional;

/** What happened as a line or two for a chat of colleagues, in the shop's language. */
final class Line {
    private static final int LONGEST = 300;

    private Line() {}

    /** Empty for what nobody wants a line about. */
    static Optional<String> of(Scene scene) {
        return headline(scene).map(line -> line + said(scene) + "\n" + scene.link());
    }

    static String ping(Language language) {
        return zh(language) ? "Serai：测试成功，通知会出现在这里。" : "Serai: this works. Notices will appear here.";
    }

    private static Optional<String> headline(Scene scene) {
        boolean zh = zh(scene.language());
        String who = customer(scene);
        return switch (scene.event()) {
            case MESSAGE_CREATED ->
                scene.message().filter(Line::isOfCustomer).map(message -> zh ? who + "：" : who + ":");
            case CONVERSATION_CREATED -> Optional.of(zh ? "新对话：" + who : "New conversation: " + who);
            case CONTACT_CREATED -> Optional.of(zh ? "新联系人：" + who : "New contact: " + who);
            case CONVERSATION_WAITING -> Optional.of(zh ? who + " 正在等待人工客服" : who + " waits for a person");
            case CONVERSATION_ASSIGNED ->
                scene.ownerName().map(name -> zh ? who + " 已分配给 " + name : who + " is with " + name + " now");
            case CONVERSATION_STATUS_CHANGED ->
                Optional.of(
                        scene.conversation().status() == Conversation.Status.RESOLVED
                                ? zh ? who + " 的对话已解决" : "Resolved: " + who
                                : zh ? who + " 的对话已重新打开" : "Open again: " + who);
            case CONVERSATION_UPDATED -> Optional.of(zh ? who + " 的对话有更新" : "Changed: " + who);
            case MESSAGE_UPDATED -> Optional.empty();
        };
    }

    private static boolean isOfCustomer(Message message) {
        return message.author() instanceof Author.Customer;
    }

    private static String customer(Scene scene) {
        String name =
                scene.contact().flatMap(contact -> contact.name()).orElse(zh(scene.language()) ? "客户" : "Customer");
        return scene.account()
                .map(account -> name + " (" + account.name() + ")")
                .orElse(name);
    }

    private static String said(Scene scene) {
        String words = switch (scene.event()) {
            case MESSAGE_CREATED ->
                scene.message().map(Message::content).map(Content::words).orElse("");
            case CONVERSATION_WAITING ->
                scene.conversation()
                        .handOff()
                        .map(Conversation.HandOff::summary)
                        .orElse("");
            default -> "";
        };
        String line = words.strip();
        String cut = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        return cut.isEmpty() ? "" : "\n" + cut;
    }

    private static boolean zh(Language language) {
        return language.primary().equals(Language.CHINESE);
    }
}
