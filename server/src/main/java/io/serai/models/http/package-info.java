@NullMarked
package io.serai.models.http;

import org.jspecify.annotations.NullMarked;
