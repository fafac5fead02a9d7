/** What a released profile looks like, whoever reads it: sentences, charts and the guide for the talk. */
@NullMarked
package se.tillitsspegeln.web.profile;

import org.jspecify.annotations.NullMarked;
