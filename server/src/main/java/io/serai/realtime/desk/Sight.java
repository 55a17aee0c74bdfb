package io.serai.realtime.desk;

/** What an agent may see of a customer. */
enum Sight {
    CLEAR,
    /** Phone numbers and email addresses only as a hint, wherever they stand. */
    MASKED
}
