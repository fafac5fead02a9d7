/** Figures from counts of points: formulas, roundings and how many answers each figure needs. No word of the domain. */
@NullMarked
package se.tillitsspegeln.profile.statistics;

import org.jspecify.annotations.NullMarked;
