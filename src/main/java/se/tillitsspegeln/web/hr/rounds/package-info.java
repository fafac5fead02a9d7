/** Making, opening, following and closing rounds. */
@NullMarked
package se.tillitsspegeln.web.hr.rounds;

import org.jspecify.annotations.NullMarked;
