/** What a unit has agreed on: shown with its profile, written down by its leader or HR. */
@NullMarked
package se.tillitsspegeln.web.hr.agreement;

import org.jspecify.annotations.NullMarked;
