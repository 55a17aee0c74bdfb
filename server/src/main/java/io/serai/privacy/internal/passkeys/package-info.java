/** Keys that lie on people's devices and sign them in (WebAuthn Level 3). */
@NullMarked
package io.serai.privacy.internal.passkeys;

import org.jspecify.annotations.NullMarked;
