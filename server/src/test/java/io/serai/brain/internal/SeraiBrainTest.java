package io.serai.brain.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.brain.Decision;
import io.serai.brain.Manner;
import io.serai.brain.Persona;
import io.serai.content.Content;
import io.serai.conversations.Conversation.HandOff.Reason;
import io.serai.knowledge.Passage;
import io.serai.shared.Language;
import io.serai.understanding.Intents;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SeraiBrainTest {
    private final Shelf shelf = new Shelf();
    private final AtomicLong clock = new AtomicLong();
    private final SeraiBrain brain = new SeraiBrain(shelf, new ScriptedChatModel(), () -> clock.getAndAdd(1_000_000));

    private final Passage shipping = shelf.faq(
            "How long does shipping take?",
            Map.of("en", "Parcels take 7 to 12 days.", "zh", "包裹需要7到12天。"),
            Map.of("how long", 0.9, "多久", 0.9, "shipping", 0.5, "delivery", 0.85));
    private final Passage cost = shelf.faq(
            "What does shipping cost?",
            Map.of("en", "Shipping is 6 EUR, free above 60 EUR."),
            Map.of("cost", 0.92, "how much", 0.9, "shipping", 0.48, "delivery", 0.84));
    private final Passage france = shelf.faq(
            "Do you ship to France?",
            Map.of("en", "Yes, France is served from Rotterdam in 3 to 5 days."),
            Map.of("france", 0.3, "and to france? long shipping", 0.95));

    @Test
    void whatAToolOfTheShopFindsMayBeSaid() {
        var model = new ScriptedChatModel()
                .looksUp("", "orders", "K-1", "Parcels take 7 to 12 days; yours left on Monday.");
        var said = (Decision.Answer) worded(model, new Bookcase("orders", "K-1 left on Monday."));
        assertThat(text(said)).isEqualTo("Parcels take 7 to 12 days; yours left on Monday.");
    }

    @Test
    void aToolThatBreaksIsToldToTheCustomerBesideTheAnswer() {
        var model = new ScriptedChatModel().looksUp("", "orders", "K-1", "Parcels take 7 to 12 days.");
        var said = (Decision.Answer) worded(model, new Bookcase("orders", ""));
        assertThat(text(said)).startsWith("Parcels take 7 to 12 days.").contains("could not be looked up");
        assertThat(said.trace().notes()).containsEntry("tools_failed", "orders");
    }

    @Test
    void whereTheBrokenToolWasNeededAPersonTakesOver() {
        var model = new ScriptedChatModel().looksUp("", "orders", "K-1", "NO_ANSWER");
        var handOff = (Decision.HandOffTo) worded(model, new Bookcase("orders", ""));
        assertThat(handOff.why().reason()).isEqualTo(Reason.TOOL_FAILURE);
        assertThat(handOff.farewell().body()).contains("cannot look this up");
    }

    @Test
    void theModelIsToldTheShopsOwnStyle() {
        var model = new ScriptedChatModel().says("Parcels take 7 to 12 days.");
        worded(model, new Bookcase("orders", "K-1"));
        assertThat(model.asked().getFirst().system()).contains("like a 'harbour master', dry and short");
        assertThat(model.asked().getFirst().tools()).hasSize(1);
    }

    private Decision worded(ScriptedChatModel model, Bookcase tool) {
        var asking = new SeraiBrain(shelf, model, Intents.NONE, List.of(tool), () -> clock.getAndAdd(1_000_000));
        var manner =
                new Manner("like a \"harbour master\", dry\nand short", Manner.Emoji.AS_WRITTEN, Map.of(), true, false);
        var turn = Turns.saying("How long until it arrives?")
                .as(Persona.DEFAULT.with(manner))
                .now();
        return asking.word(turn, (Decision.Answer) asking.decide(turn), draft -> {});
    }

    @Test
    void aClearQuestionGetsThePassagesAnswer() {
        var answer = answer(Turns.saying("How long until it arrives?"));
        assertThat(text(answer)).isEqualTo("Parcels take 7 to 12 days.");
        assertThat(answer.trace().reason()).isEqualTo("confident");
        assertThat(answer.trace().confidence()).isEqualTo(0.9);
        assertThat(answer.trace().candidates().getFirst().passage())
                .isEqualTo(shipping.id().toString());
        assertThat(answer.wording().orElseThrow().evidence()).containsExactly("Parcels take 7 to 12 days.");
    }

    @Test
    void theAnswerIsInTheCustomersLanguageWhereThereIsOne() {
        assertThat(text(answer(Turns.saying("要多久").in("zh")))).isEqualTo("包裹需要7到12天。");
    }

    @Test
    void elseItIsInEnglishAndTheTraceSaysSo() {
        var answer = answer(Turns.saying("how long?").in("fr"));
        assertThat(text(answer))
                .isEqualTo("Parcels take 7 to 12 days.\n\nJe n’ai cette information que dans cette langue."
                        + " Écrivez « conseiller » et un collègue vous l’expliquera.");
        assertThat(answer.trace().notes()).containsEntry("answer_language", "en");
    }

    @Test
    void aVagueQuestionIsAskedBackWithTheLikelyMeaningsAndAPerson() {
        var ask = ask(Turns.saying("shipping?"));
        assertThat(ask.question().options())
                .extracting(Content.Menu.Option::id)
                .containsExactly("passage:" + shipping.id(), "passage:" + cost.id(), "human");
        assertThat(ask.question().options().getFirst().label()).isEqualTo("How long does shipping take?");
        assertThat(ask.trace().reason()).isEqualTo("unsure");
    }

    @Test
    void twoSureMeaningsThatAreTooCloseAreAskedBack() {
        assertThat(ask(Turns.saying("delivery")).trace().reason()).isEqualTo("several_meanings");
    }

    @Test
    void afterTwoQuestionsBackAPersonTakesOver() {
        ask(Turns.saying("shipping?").clarified(1));
        var handOff = handOff(Turns.saying("shipping?").clarified(2));
        assertThat(handOff.why().reason()).isEqualTo(Reason.REPEATED_FAILURE);
        assertThat(handOff.trace().reason()).isEqualTo("still_unclear");
    }

    @Test
    void aTappedMeaningIsAnswered() {
        var answer = answer(Turns.saying("What does shipping cost?").tapping("passage:" + cost.id()));
        assertThat(text(answer)).isEqualTo("Shipping is 6 EUR, free above 60 EUR.");
        assertThat(answer.trace().reason()).isEqualTo("choice");
    }

    @Test
    void aTappedPersonIsFetched() {
        var handOff = handOff(Turns.saying("Something else: ask a person").tapping("human"));
        assertThat(handOff.why().reason()).isEqualTo(Reason.REQUESTED);
    }

    @Test
    void aTappedMeaningThatIsGoneIsLookedUpByItsWords() {
        var answer = answer(Turns.saying("How long does shipping take?").tapping("passage:" + cost.source()));
        assertThat(text(answer)).isEqualTo("Parcels take 7 to 12 days.");
    }

    @Test
    void whatTheShopDoesNotKnowIsHandedOverAndNeverGuessed() {
        var handOff = handOff(Turns.saying("Do you have a store in Berlin where I can try the boots?"));
        assertThat(handOff.why().reason()).isEqualTo(Reason.NO_ANSWER);
        assertThat(handOff.why().summary()).contains("store in Berlin").contains("English");
        assertThat(handOff.farewell().body()).contains("rather not guess");
    }

    @Test
    void twoQuestionsInOneBreathGetTwoAnswers() {
        var answer = answer(Turns.saying("Hi! How long does it take? And how much is it?"));
        assertThat(text(answer)).isEqualTo("Parcels take 7 to 12 days.\n\nShipping is 6 EUR, free above 60 EUR.");
        assertThat(answer.trace().reason()).isEqualTo("several_questions");
    }

    @Test
    void twoQuestionsInTwoMessagesGetOneReplyWithTwoAnswers() {
        assertThat(text(answer(Turns.saying("how long does it take", "how much is it"))))
                .contains("7 to 12 days")
                .contains("6 EUR");
    }

    @Test
    void theHalfThatIsNotKnownIsNamed() {
        var answer = answer(Turns.saying("How long does it take? Do you have a store in Paris?"));
        assertThat(text(answer)).startsWith("Parcels take 7 to 12 days.").contains("no reliable answer to the rest");
        assertThat(answer.trace().reason()).isEqualTo("answered_partly");
    }

    @Test
    void aShortFollowUpIsUnderstoodFromTheQuestionBefore() {
        var answer = answer(Turns.saying("and to France?")
                .customerSaid("How long does shipping take")
                .botSaid("Parcels take 7 to 12 days."));
        assertThat(text(answer)).isEqualTo("Yes, France is served from Rotterdam in 3 to 5 days.");
        assertThat(answer.trace().notes()).containsEntry("context", "long shipping");
    }

    @Test
    void aFollowUpThatOnlyBringsUpTheLastAnswerAgainIsNotAnAnswer() {
        handOff(Turns.saying("and candles?")
                .customerSaid("How long does shipping take")
                .botSaid("Parcels take 7 to 12 days."));
    }

    @Test
    void theFirstAnswerOfAnEpisodeBeginsWithTheGreeting() {
        assertThat(text(answer(Turns.saying("How long?").first())))
                .startsWith("Hi! I'm Mira, the automated assistant of Fernweg.\n\nParcels");
        assertThat(ask(Turns.saying("shipping?").first()).question().prompt()).startsWith("Hi! I'm Mira");
    }

    @Test
    void thePersonasOwnLinesComeFirst() {
        var persona = new Persona(
                true,
                "Ada",
                Persona.Tone.PREMIUM,
                Map.of(Language.ENGLISH, "Welcome to {shop}, {name} here."),
                Map.of(Language.ENGLISH, "My apologies."),
                Map.of(),
                List.of());
        assertThat(text(answer(Turns.saying("How long?").as(persona).first())))
                .startsWith("Welcome to Fernweg, Ada here.");
        assertThat(handOff(Turns.saying("Do you sell candles?").as(persona))
                        .farewell()
                        .body())
                .startsWith("My apologies. I am sorry");
    }

    @Test
    void aPausedBotLeavesEverythingToPeople() {
        var paused = new Persona(false, "Mira", Persona.Tone.FRIENDLY, Map.of(), Map.of(), Map.of(), List.of());
        assertThat(handOff(Turns.saying("How long?").as(paused)).trace().reason())
                .isEqualTo("bot_paused");
    }

    @Test
    void sensitiveWordsGoToAPersonEvenWithAnAnswerAtHand() {
        var handOff = handOff(Turns.saying("How long until my lawyer gets an answer?"));
        assertThat(handOff.why().reason()).isEqualTo(Reason.SENSITIVE);
        assertThat(handOff.trace().notes()).containsEntry("topic", "legal");
    }

    @Test
    void aRequestForAPersonQuotesTheQuestionBefore() {
        var handOff = handOff(Turns.saying("agent").customerSaid("Can you engrave the lantern?"));
        assertThat(handOff.why().reason()).isEqualTo(Reason.REQUESTED);
        assertThat(handOff.why().summary()).startsWith("“Can you engrave the lantern?”");
    }

    @Test
    void aGreetingIsGreetedOnceAndThenAskedWhatItIsAbout() {
        String greeting = text(answer(Turns.saying("hello").first()));
        assertThat(greeting).contains("Mira").endsWith("How can I help?");
        String nudge = text(answer(Turns.saying("hello?").botSaid(greeting)));
        assertThat(nudge).startsWith("I'm here.");
        assertThat(handOff(Turns.saying("hello??").botSaid(greeting).botSaid(nudge))
                        .trace()
                        .reason())
                .isEqualTo("too_vague");
    }

    @Test
    void thanksAreAnsweredOnce() {
        String closing = text(answer(Turns.saying("thanks!").botSaid("Parcels take 7 to 12 days.")));
        assertThat(closing).startsWith("You're welcome!");
        assertThat(brain.decide(
                        Turns.saying("ok great, thanks").botSaid(closing).now()))
                .isInstanceOf(Decision.StayQuiet.class);
    }

    @Test
    void aThumbUpNeedsNoAnswerAndAQuestionMarkDoes() {
        assertThat(brain.decide(
                        Turns.saying("👍").botSaid("Parcels take 7 to 12 days.").now()))
                .isInstanceOf(Decision.StayQuiet.class);
        assertThat(answer(Turns.saying("???").botSaid("Parcels take 7 to 12 days."))
                        .trace()
                        .reason())
                .isEqualTo("too_vague");
    }

    @Test
    void theBotSaysThatItIsOne() {
        assertThat(text(answer(Turns.saying("Are you a robot?"))))
                .contains("automated assistant")
                .contains("agent");
        assertThat(text(answer(Turns.saying("你是真人吗").in("zh"))))
                .contains("不是真人")
                .contains("人工");
    }

    @Test
    void aGreetingInAnotherLanguageThanDetectedIsAnsweredInItsOwn() {
        assertThat(text(answer(Turns.saying("¡Hola!").in("pt").first()))).startsWith("¡Hola! Soy Mira");
    }

    @Test
    void aFileThatNobodyCanReadGoesToAPerson() {
        assertThat(handOff(Turns.saying("").withAFileNobodyCanRead()).why().reason())
                .isEqualTo(Reason.CANNOT_READ);
        assertThat(handOff(Turns.saying("what is wrong with this one").withAFileNobodyCanRead())
                        .why()
                        .reason())
                .isEqualTo(Reason.CANNOT_READ);
        assertThat(text(answer(Turns.saying("how long for this one?").withAFileNobodyCanRead())))
                .contains("7 to 12 days");
    }

    @Test
    void aDocumentAnswersWithTheSentencesThatAnswer() {
        shelf.document(
                "Care guide",
                List.of(
                        "Our down jackets are filled with responsibly sourced goose down and are made to last for many winters in the mountains.",
                        "Wash the jacket on a gentle cycle at 30 degrees with a detergent made for down.",
                        "Dry the jacket in a tumble dryer on low heat together with two tennis balls.",
                        "The zip can be treated with a little candle wax when it runs stiffly after a season by the sea.",
                        "Store it loosely in a dry cupboard and never compressed in its stuff sack for months."),
                Map.of("wash", 0.88));
        assertThat(text(answer(Turns.saying("How do I wash my down jacket?"))))
                .contains("gentle cycle at 30 degrees")
                .doesNotContain("candle wax")
                .doesNotContain("cupboard");
    }

    @Test
    void everyDecisionTellsHowLongItTook() {
        assertThat(answer(Turns.saying("How long?")).trace().milliseconds())
                .containsEntry("retrieval", 1.0)
                .containsKey("total");
    }

    @Test
    void theWaitingLineSaysHonestlyWhetherSomebodyIsThere() {
        assertThat(brain.waitingLine(Persona.DEFAULT, Language.ENGLISH, true)).contains("at the desk");
        assertThat(brain.waitingLine(Persona.DEFAULT, Language.CHINESE, false))
                .contains("没有同事在线")
                .contains("邮箱");
    }

    private Decision.Answer answer(Turns turn) {
        return (Decision.Answer) brain.decide(turn.now());
    }

    private Decision.Ask ask(Turns turn) {
        return (Decision.Ask) brain.decide(turn.now());
    }

    private Decision.HandOffTo handOff(Turns turn) {
        return (Decision.HandOffTo) brain.decide(turn.now());
    }

    private static String text(Decision.Answer answer) {
        return ((Content.Text) answer.content()).body();
    }
}
