package io.serai.understanding;

import java.util.List;

/** Learns intents from examples, in process. Nothing but the examples is needed, above all no examples of what is no intent. */
public interface IntentTraining {
    /** Takes seconds for some hundreds of examples, about a minute for twenty thousand. At least one example, of any number of intents. */
    IntentModel train(List<Example> examples);

    record Example(String intent, String text) {}
}
