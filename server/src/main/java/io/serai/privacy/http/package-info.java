/** The door of the desk: who comes in, who is at it, and what they may change about people and the workspace. */
@NullMarked
package io.serai.privacy.http;

import org.jspecify.annotations.NullMarked;
