/** Plain SQL for the few paths that every answer takes. */
@NullMarked
package se.tillitsspegeln.shared.sql;

import org.jspecify.annotations.NullMarked;
