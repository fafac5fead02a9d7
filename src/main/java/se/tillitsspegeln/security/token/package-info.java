/** Tokens that let programs call the API. */
@NullMarked
package se.tillitsspegeln.security.token;

import org.jspecify.annotations.NullMarked;
