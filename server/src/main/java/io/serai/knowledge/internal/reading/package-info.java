/** Reads files into passages and FAQs. Files are data: nothing in them is run, fetched or unpacked. */
@NullMarked
package io.serai.knowledge.internal.reading;

import org.jspecify.annotations.NullMarked;
