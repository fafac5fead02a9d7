/**
 * Reads questionnaire files: YAML to tree, tree checked against the schema and by our own checks, tree to records. Every
 * mistake of every file is collected before anything is refused.
 */
@NullMarked
package se.tillitsspegeln.questionnaire.file;

import org.jspecify.annotations.NullMarked;
