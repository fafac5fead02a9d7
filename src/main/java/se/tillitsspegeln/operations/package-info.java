/** Start, keys, demo data: what an operator meets. */
@NullMarked
package se.tillitsspegeln.operations;

import org.jspecify.annotations.NullMarked;
