/**
 * The pages of those who answer. They work without script, and nothing about a person is kept but a cookie with the code.
 */
@NullMarked
package se.tillitsspegeln.web.respondent;

import org.jspecify.annotations.NullMarked;
