/** What a closed round shows of a unit. */
@NullMarked
package se.tillitsspegeln.web.hr.profile;

import org.jspecify.annotations.NullMarked;
