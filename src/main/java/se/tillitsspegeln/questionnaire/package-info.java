/** The questionnaires: YAML files read, checked and turned into immutable records. */
@NullMarked
package se.tillitsspegeln.questionnaire;

import org.jspecify.annotations.NullMarked;
