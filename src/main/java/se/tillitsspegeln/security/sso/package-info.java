/** Logging in with an account of the organisation's own, by OpenID Connect; off unless an operator switches it on. */
@NullMarked
package se.tillitsspegeln.security.sso;

import org.jspecify.annotations.NullMarked;
