/** Moving an embedded installation to PostgreSQL, whole or not at all (ADR 0072). */
@NullMarked
package se.tillitsspegeln.operations.move;

import org.jspecify.annotations.NullMarked;
