/** The page that says how well a round measures and what its audit found. */
@NullMarked
package se.tillitsspegeln.web.hr.method;

import org.jspecify.annotations.NullMarked;
