/** A made-up region to try the service with. Never there unless asked for. */
@NullMarked
package se.tillitsspegeln.operations.demo;

import org.jspecify.annotations.NullMarked;
