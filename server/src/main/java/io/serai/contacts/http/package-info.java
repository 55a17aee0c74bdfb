/** A contact as the desk reads and corrects it. */
@NullMarked
package io.serai.contacts.http;

import org.jspecify.annotations.NullMarked;
