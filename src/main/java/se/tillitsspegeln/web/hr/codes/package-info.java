/** Making access codes and the sheets that hand them out. */
@NullMarked
package se.tillitsspegeln.web.hr.codes;

import org.jspecify.annotations.NullMarked;
