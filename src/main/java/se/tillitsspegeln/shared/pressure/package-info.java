/** What is refused so that all else goes on: more requests at once than can be worked on, more than the memory holds. */
@NullMarked
package se.tillitsspegeln.shared.pressure;

import org.jspecify.annotations.NullMarked;
