package io.serai.privacy;

/** Shows personal data to those who may not see it as a hint: {@code +34 ••• ••• 12}, {@code m•••@e•••.com}. */
public interface Masker {
    String phone(String phone);

    String email(String email);

    /** Masks phone numbers and email addresses inside running text. */
    String text(String text);
}
