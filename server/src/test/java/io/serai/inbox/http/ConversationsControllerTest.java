package io.serai.inbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.conversations.Conversations.View;
import io.serai.shared.Problem;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationsControllerTest {
    @ParameterizedTest
    @EnumSource(View.class)
    void viewsAreAskedForInLowerCase(View view) {
        assertThat(ConversationsController.named(view.name().toLowerCase(Locale.ROOT)))
                .isEqualTo(view);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ALL", "other"})
    void anythingElseIsSaidToBeWrong(String name) {
        assertThatThrownBy(() -> ConversationsController.named(name))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("'mine'");
    }
}
