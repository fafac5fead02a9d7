/** How well a round measures, and the audit of its release. */
@NullMarked
package se.tillitsspegeln.api.v1.method;

import org.jspecify.annotations.NullMarked;
