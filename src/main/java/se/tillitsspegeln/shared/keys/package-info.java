/** Keys derived from the one master key, and sealing with them. */
@NullMarked
package se.tillitsspegeln.shared.keys;

import org.jspecify.annotations.NullMarked;
