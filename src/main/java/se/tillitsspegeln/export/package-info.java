/** Released figures as tables: what a row shows is what every other reader shows, from the same profiles. */
@NullMarked
package se.tillitsspegeln.export;

import org.jspecify.annotations.NullMarked;
