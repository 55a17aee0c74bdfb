package io.serai.carriers;

/**
 * What may be a tracking number, in a text.
 *
 * @param number as the carrier writes it: capitals, without spaces
 * @param plain digits only, which many other numbers are, too
 * @param fits whether the check digit is right; true as well where the carrier has none
 */
public record Spotted(int start, int end, String number, Carrier carrier, boolean plain, boolean fits) {}
