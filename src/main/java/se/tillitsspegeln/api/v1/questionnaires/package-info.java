/** Calls about questionnaires. */
@NullMarked
package se.tillitsspegeln.api.v1.questionnaires;

import org.jspecify.annotations.NullMarked;
