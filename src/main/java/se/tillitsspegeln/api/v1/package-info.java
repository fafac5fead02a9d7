/** What every call of the API shares: strict JSON in, cache headers out. The calls lie in a package per subject. */
@NullMarked
package se.tillitsspegeln.api.v1;

import org.jspecify.annotations.NullMarked;
