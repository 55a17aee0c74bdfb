/** Text in pictures: found by one model, read line by line by another (PP-OCRv4 of RapidOCR), on the ONNX Runtime that embeds texts as well. */
@NullMarked
package io.serai.models.internal.reading;

import org.jspecify.annotations.NullMarked;
