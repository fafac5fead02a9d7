/** Backups of the embedded database while it runs, and putting one back (ADR 0071). */
@NullMarked
package se.tillitsspegeln.operations.backup;

import org.jspecify.annotations.NullMarked;
