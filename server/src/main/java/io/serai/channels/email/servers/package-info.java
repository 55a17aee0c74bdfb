/** The mail servers of an account: where they are, how one signs in, and what went wrong in words. */
@NullMarked
package io.serai.channels.email.servers;

import org.jspecify.annotations.NullMarked;
