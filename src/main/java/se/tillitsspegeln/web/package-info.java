/**
 * What all pages share: language in the path, the frame, the style sheet, view records of the form tags, error pages.
 * Helpers of views only; no page of a feature lives here.
 */
@NullMarked
package se.tillitsspegeln.web;

import org.jspecify.annotations.NullMarked;
