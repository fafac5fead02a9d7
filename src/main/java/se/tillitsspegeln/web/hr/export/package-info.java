/** Released figures as files. */
@NullMarked
package se.tillitsspegeln.web.hr.export;

import org.jspecify.annotations.NullMarked;
