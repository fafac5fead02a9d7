/** Who did what, and who looked at which unit's results. Rows are added, read and let go of by age; never changed. */
@NullMarked
package se.tillitsspegeln.security.audit;

import org.jspecify.annotations.NullMarked;
