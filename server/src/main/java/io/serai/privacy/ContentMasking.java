package io.serai.privacy;

import io.serai.content.Content;

/** What a message says, for those who may not see phone numbers and email addresses. */
public interface ContentMasking {
    /** Every phone number and email address in it as a hint, in whatever kind of content and part of it. */
    Content mask(Content content);
}
