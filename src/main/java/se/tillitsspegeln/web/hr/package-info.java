/** Pages for HR and unit leaders. */
@NullMarked
package se.tillitsspegeln.web.hr;

import org.jspecify.annotations.NullMarked;
