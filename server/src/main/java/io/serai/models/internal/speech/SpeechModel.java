package io.serai.models.internal.speech;

/** Writes down what is said. */
interface SpeechModel {
    /**
     * @param sound one channel, {@value Sound#RATE} numbers a second between -1 and 1
     * @return empty where nobody speaks
     */
    String words(float[] sound);
}
