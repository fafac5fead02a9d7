/** The databases that tests run on. */
@NullMarked
package se.tillitsspegeln.database;

import org.jspecify.annotations.NullMarked;
