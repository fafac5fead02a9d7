/** The log: for auditors as a whole, for a unit's own people as far as it concerns them. */
@NullMarked
package se.tillitsspegeln.web.hr.audit;

import org.jspecify.annotations.NullMarked;
